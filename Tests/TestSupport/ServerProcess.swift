package import Foundation

/// The built program as a process of its own, which does not outlive the object.
package final class ServerProcess: Sendable {
    /// The product that is built beside the tests.
    package static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(component: "duyet")

    package static var isBuilt: Bool {
        FileManager.default.isExecutableFile(atPath: program.path)
    }

    private let process: Process
    private let outputPipe = Pipe()
    private let exitCodes: AsyncStream<Int32>

    /// Starts a program in a folder.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind its name.
    ///   - folder: Where it runs.
    ///   - environment: Beside that of the tests, which loses all `DUYET_` variables; the program logs nothing by default.
    ///   - launcher: A program, by its path, with arguments, that starts `duyet` in its own place; empty: none.
    /// - Throws: Foundation's error when it cannot be started.
    package init(
        _ arguments: [String],
        folder: URL,
        environment: [String: String] = [:],
        launcher: [String] = []
    ) throws {
        let (codes, continuation) = AsyncStream<Int32>.makeStream()
        let command = launcher + [Self.program.path] + arguments
        exitCodes = codes
        process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DUYET_") }
            .merging(["DUYET_LOG_LEVEL": "critical"]) { $1 }
            .merging(environment) { $1 }
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
        kill()
    }

    package var identifier: Int32 {
        process.processIdentifier
    }

    /// Its standard output.
    package var output: DescriptorReader {
        DescriptorReader(descriptor: outputPipe.fileHandleForReading.fileDescriptor)
    }

    /// Waits until a server listens, and returns its port.
    package func port() throws -> UInt16 {
        let announcement = try output.text(until: "approve ID")
        let port = announcement.firstMatch(of: /listens on http:\/\/127\.0\.0\.1:([0-9]+)\n/).flatMap { UInt16($0.1) }
        guard let port else { throw DescriptorReader.Failure.ended(soFar: announcement) }
        return port
    }

    /// Sends SIGTERM.
    package func terminate() {
        process.terminate()
    }

    /// Sends SIGKILL.
    package func kill() {
        if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// Waits for the end; -1 after a signal.
    package func exitCode() async -> Int32? {
        await exitCodes.first { _ in true }
    }
}
