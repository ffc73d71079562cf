package import Foundation

/// The built program as a process of its own, which does not outlive the object.
package final class ServerProcess: Sendable {
    /// The product that is built beside the tests.
    package static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(component: "duyet")

    package static var isBuilt: Bool {
        FileManager.default.isExecutableFile(atPath: program.path)
    }

    private let process: ChildProcess
    private let outputPipe: Pipe

    /// Starts a program in a folder.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind its name.
    ///   - folder: Where it runs.
    ///   - environment: Beside that of the tests, which loses all `DUYET_` variables; the program logs nothing by default.
    ///   - launcher: A program, by its path, with arguments, that starts `duyet` in its own place; empty: none.
    /// - Throws: `POSIXError` when it cannot be started.
    package init(
        _ arguments: [String],
        folder: URL,
        environment: [String: String] = [:],
        launcher: [String] = []
    ) throws {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DUYET_") }
            .merging(["DUYET_LOG_LEVEL": "critical"]) { $1 }
            .merging(environment) { $1 }
        outputPipe = Pipe()
        process = try ChildProcess(
            launcher + [Self.program.path] + arguments,
            folder: folder,
            environment: environment,
            input: FileHandle.nullDevice.fileDescriptor,
            output: outputPipe.fileHandleForWriting.fileDescriptor,
            error: FileHandle.nullDevice.fileDescriptor
        )
        try outputPipe.fileHandleForWriting.close()
    }

    package var identifier: Int32 {
        process.identifier
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
        process.send(SIGTERM)
    }

    /// Sends SIGKILL.
    package func kill() {
        process.send(SIGKILL)
    }

    /// Waits for the end; -1 after a signal.
    package func exitCode() async -> Int32 {
        await process.ended() ?? -1
    }
}
