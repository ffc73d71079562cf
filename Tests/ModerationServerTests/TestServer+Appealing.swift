import HTTPTypes
import HummingbirdTesting
import Moderation
import ModerationServer
import Testing

extension TestServer {
    /// Runs a server, with the receipt of a comment that lan has refused as advertising.
    static func withRefusedComment(
        _ settings: [String: String] = [:],
        configuration: ServerConfiguration = ServerConfiguration(demo: true),
        _ body: @escaping @Sendable (TestServer, any TestClientProtocol, String) async throws -> Void
    ) async throws {
        let server = try await TestServer(
            settings.merging(["captcha": "off"]) { $1 },
            configuration: configuration
        )
        try await server.run { client in
            let address = try #require(try await client.post(try server.fields()).headers[.location])
            _ = try await server.decide(1, .rejected, reason: "advertising")
            try await body(server, client, address)
        }
    }
}
