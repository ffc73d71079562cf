import Foundation
import ModerationCommands

/// `duyet serve` in this process, over an installation, for as long as a test needs it.
enum RunningServer {
    /// - Parameters:
    ///   - installation: Whose server it is.
    ///   - body: Given the server's address.
    /// - Throws: What the body throws.
    static func run(
        _ installation: TestInstallation,
        _ body: (_ address: String) async throws -> Void
    ) async throws {
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination(), environment: ["DUYET_LOG_LEVEL": "critical"])
        let server = Task { await DuyetCommand.execute(["serve", "--port", "0"], in: context) }
        defer { server.cancel() }
        var text = ""
        for await piece in recorded.pieces {
            text += piece
            if let address = text.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+/)?.output {
                try await body(String(address))
                break
            }
        }
        server.cancel()
        _ = await server.value
    }
}
