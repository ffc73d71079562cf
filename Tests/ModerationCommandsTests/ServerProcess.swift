import Foundation

/// The built program as a process of its own, which does not outlive the object.
final class ServerProcess {
    /// The product that is built beside the tests.
    static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(component: "duyet")

    static var isBuilt: Bool {
        FileManager.default.isExecutableFile(atPath: program.path)
    }

    private let process = Process()
    private let outputPipe = Pipe()
    private let exitCodes: AsyncStream<Int32>

    /// Starts `duyet` with arguments in a folder; it logs nothing.
    init(_ arguments: [String], folder: URL) throws {
        let (codes, continuation) = AsyncStream<Int32>.makeStream()
        exitCodes = codes
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DUYET_") }
            .merging(["DUYET_LOG_LEVEL": "critical"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = outputPipe
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { process in
            continuation.yield(process.terminationReason == .exit ? process.terminationStatus : -1)
            continuation.finish()
        }
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Its standard output.
    var output: DescriptorReader {
        DescriptorReader(descriptor: outputPipe.fileHandleForReading.fileDescriptor)
    }

    /// Sends SIGTERM.
    func terminate() {
        process.terminate()
    }

    /// Waits for the end; -1 after a signal.
    func exitCode() async -> Int32? {
        await exitCodes.first { _ in true }
    }
}
