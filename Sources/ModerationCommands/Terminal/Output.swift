import Foundation

/// Where a command writes, and what that place can show.
package struct Output: Sendable {
    /// What was asked for.
    let write: @Sendable (String) -> Void
    /// Errors and progress.
    let writeError: @Sendable (String) -> Void
    let columns: Int
    let isTerminal: Bool
    let usesColour: Bool

    package init(
        columns: Int = 80,
        isTerminal: Bool = false,
        usesColour: Bool = false,
        write: @escaping @Sendable (String) -> Void,
        writeError: @escaping @Sendable (String) -> Void
    ) {
        self.columns = columns
        self.isTerminal = isTerminal
        self.usesColour = usesColour
        self.write = write
        self.writeError = writeError
    }

    /// Standard output and error. A reader that went away is not waited for.
    static func process(environment: [String: String]) -> Output {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Output(
            columns: environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? terminalColumns ?? 80,
            isTerminal: isTerminal,
            usesColour: isTerminal && !noColour && environment["TERM"] != "dumb",
            write: { try? FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) },
            writeError: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) }
        )
    }

    /// Of the terminal on standard output; nil where there is none.
    private static var terminalColumns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    func line(_ text: String = "") {
        write("\(text)\n")
    }

    /// One object on a line of its own.
    func line(_ value: JSONValue) {
        write("\(value)\n")
    }

    func styled(_ text: String, _ style: TextStyle) -> String {
        usesColour ? style.applied(to: text) : text
    }
}
