import CTerminalShims
import Foundation
package import TerminalScreen

/// The terminal of this process, as a full screen that reads key by key.
///
/// A process has one. Whatever ends the process leaves the terminal as it was: the owner calls ``leave()`` on his ways out, and a
/// crash does it by itself.
package struct TerminalDevice: Sendable {
    /// The alternate screen, no cursor, bracketed paste; then all of it back.
    private static let enterText: StaticString = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?25l\u{1B}[2J"
    private static let leaveText: StaticString = "\u{1B}[?2026l\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

    private let input = STDIN_FILENO
    private let output = STDOUT_FILENO

    /// Nil where standard input or output is no terminal.
    package init?() {
        guard isatty(input) == 1, isatty(output) == 1 else { return nil }
    }

    /// Where the terminal does not tell, 80 by 24.
    package var size: ScreenSize {
        var columns: Int32 = 80
        var rows: Int32 = 24
        _ = unsafe cterm_size(output, &columns, &rows)
        return ScreenSize(columns: Int(columns), rows: Int(rows))
    }

    /// - Throws: `POSIXError`.
    package func enter() throws {
        let result = unsafe Self.enterText.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { enter in
            unsafe Self.leaveText.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { leave in
                unsafe cterm_enter(input, output, enter, leave)
            }
        }
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
    }

    package func leave() {
        cterm_leave()
    }

    /// Waits until the terminal took all of it; a terminal that went away takes nothing.
    package func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Foundation.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                guard unsafe poll(&waiting, 1, 10_000) > 0 else { return }
            } else if errno != EINTR {
                return
            }
        }
    }

    /// The keys as they are pressed, until the terminal goes away or nobody listens any more.
    package func keys() -> AsyncStream<Key> {
        KeyReader(descriptor: input).keys()
    }

    /// Stops the process until the shell lets it go on, with the terminal as it was meanwhile.
    package func suspend() throws {
        leave()
        kill(getpid(), SIGSTOP)
        try enter()
    }
}
