package import Foundation

/// What a command sees of the process that runs it.
package struct CommandContext: Sendable {
    package let output: Output
    /// All of standard input.
    let readInput: @Sendable () throws -> String
    /// The next piece of standard input, nil at its end; where there is none, all of it is read at once.
    let readPiece: (@Sendable () throws -> [UInt8]?)?
    /// The next key that is pressed, nil when there will be none; where input and output are a terminal.
    let readKey: (@Sendable () -> Character?)?
    let environment: [String: String]
    /// Where relative paths on the command line count from.
    let folder: URL
    /// The program as the user called it, for the commands that are suggested to him.
    let program: String
    let loginName: String
    let now: @Sendable () -> Date

    package init(
        output: Output,
        readInput: @escaping @Sendable () throws -> String,
        readPiece: (@Sendable () throws -> [UInt8]?)? = nil,
        readKey: (@Sendable () -> Character?)? = nil,
        environment: [String: String],
        folder: URL,
        program: String,
        loginName: String,
        now: @escaping @Sendable () -> Date
    ) {
        self.output = output
        self.readInput = readInput
        self.readPiece = readPiece
        self.readKey = readKey
        self.environment = environment
        self.folder = folder
        self.program = program
        self.loginName = loginName
        self.now = now
    }

    /// The context of this process.
    package static func process() -> CommandContext {
        let environment = ProcessInfo.processInfo.environment
        return CommandContext(
            output: .process(environment: environment),
            readInput: { String(decoding: try FileHandle.standardInput.readToEnd() ?? Data(), as: UTF8.self) },
            readPiece: { try FileHandle.standardInput.read(upToCount: 1 << 20).map { [UInt8]($0) } },
            readKey: Keyboard.reader,
            environment: environment,
            folder: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory),
            program: CommandLine.arguments.first ?? "duyet",
            loginName: NSUserName(),
            now: { Date() }
        )
    }

    /// Standard input line by line, as far as it has come.
    func inputLines() throws -> LineReader {
        if let readPiece { return LineReader(next: readPiece) }
        return LineReader(text: try readInput())
    }

    /// The absolute path of what stands on the command line.
    func path(_ text: String) -> String {
        URL(filePath: text, relativeTo: folder).standardizedFileURL.path
    }
}
