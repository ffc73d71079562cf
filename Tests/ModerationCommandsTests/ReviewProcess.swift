import Foundation
import TestSupport

/// The built program in a pseudo-terminal of its own, with a screen that can be read. It does not outlive the object.
final class ReviewProcess {
    enum Failure: Error, CustomStringConvertible {
        case system(Int32)
        /// What was waited for did not come; the screen as it is.
        case tooLate(String, screen: String)

        var description: String {
            switch self {
            case .system(let code): String(cString: strerror(code))
            case .tooLate(let wanted, let screen): "waited for \(wanted); the screen is:\n\(screen)"
            }
        }
    }

    /// How long is waited for something to appear.
    private static let patience: Duration = .seconds(60)

    /// The requests TIOCSPTLCK and TIOCGPTN of ioctl_tty(2), which do not come through from C.
    private static let unlock: UInt = 0x4004_5431
    private static let tellNumber: UInt = 0x8004_5430

    private let terminal: Int32
    /// Kept open, so that the modes can be read when the program has ended.
    private let inside: Int32
    private let process: ChildProcess
    private(set) var screen: ScreenEmulator
    /// All that was written.
    private(set) var bytes: [UInt8] = []
    private let modes: [UInt32]

    init(
        _ arguments: [String],
        folder: URL,
        environment: [String: String] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws {
        terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var number: Int32 = 0
        guard terminal >= 0, ioctl(terminal, Self.unlock, &number) == 0, ioctl(terminal, Self.tellNumber, &number) == 0
        else {
            throw Failure.system(errno)
        }
        inside = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard inside >= 0 else { throw Failure.system(errno) }
        screen = ScreenEmulator(columns: columns, rows: rows)
        modes = Self.modes(of: inside)
        try Self.setSize(of: terminal, columns: columns, rows: rows)
        let environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DUYET_") }
            .merging(["TERM": "xterm-256color", "LC_ALL": "en_US.UTF-8", "NO_COLOR": ""]) { $1 }
            .merging(environment) { $1 }
        process = try ChildProcess(
            [ServerProcess.program.path] + arguments,
            folder: folder,
            environment: environment,
            input: inside,
            output: inside,
            error: inside
        )
    }

    deinit {
        process.send(SIGKILL)
        close(terminal)
        close(inside)
    }

    /// The size of the terminal, of which the program is told.
    func resize(columns: Int, rows: Int) throws {
        screen.resize(columns: columns, rows: rows)
        try Self.setSize(of: terminal, columns: columns, rows: rows)
        process.send(SIGWINCH)
    }

    private static func setSize(of terminal: Int32, columns: Int, rows: Int) throws {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure.system(errno) }
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(terminal, bytes, bytes.count)
    }

    func send(_ signal: Int32) {
        process.send(signal)
    }

    /// Reads what is written until the screen shows a text.
    func wait(for text: String) throws {
        try wait("“\(text)”") { $0.text.contains(text) }
    }

    func waitUntilGone(_ text: String) throws {
        try wait("the end of “\(text)”") { !$0.text.contains(text) }
    }

    func wait(_ wanted: String, until condition: (ScreenEmulator) -> Bool) throws {
        let deadline = ContinuousClock.now + Self.patience
        while !condition(screen) {
            guard ContinuousClock.now < deadline, try read(milliseconds: 200) else {
                throw Failure.tooLate(wanted, screen: screen.text)
            }
        }
    }

    /// Waits for the end of the program. Nil for one that a signal ended.
    func exitCode() throws -> Int32? {
        let deadline = ContinuousClock.now + Self.patience
        while process.isRunning {
            guard ContinuousClock.now < deadline else { throw Failure.tooLate("the end", screen: screen.text) }
            _ = try read(milliseconds: 50)
        }
        while try read(milliseconds: 0) {}
        return process.exitCode
    }

    /// Memory of its own that the program holds now, in kB.
    func memory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.identifier)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
        return Int(line.filter(\.isNumber)) ?? 0
    }

    /// Whether the terminal is as it was before the program began.
    var isRestored: Bool {
        Self.modes(of: inside) == modes && !screen.isAlternate && screen.isCursorShown && !screen.isPasteBracketed
    }

    /// - Returns: Whether the program may still write something.
    private func read(milliseconds: Int32) throws -> Bool {
        var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        let ready = poll(&waiting, 1, milliseconds)
        guard ready >= 0 || errno == EINTR else { throw Failure.system(errno) }
        guard ready > 0 else { return milliseconds > 0 && process.isRunning }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(terminal, &buffer, buffer.count)
        guard count > 0 else { return false }
        bytes += buffer[..<count]
        screen.feed(buffer[..<count])
        return true
    }

    private static func modes(of descriptor: Int32) -> [UInt32] {
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else { return [] }
        return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    }
}
