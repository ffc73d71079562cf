import HTTPTypes
import HummingbirdTesting
import Logging
import ModerationServer
import Testing

struct WaitingTests {
    @Test("while the database is migrated, the server runs, is not ready, and asks visitors to come back")
    func waiting() async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = buildWaitingApplication(configuration: ServerConfiguration(), logger: logger)
        try await application.test(.router) { client in
            let health = try await client.get("/healthz")
            #expect(health.status == .ok)
            let ready = try await client.get("/readyz")
            #expect(ready.status == .serviceUnavailable)
            #expect(ready.json["status"] as? String == "migrating")
            for response in [try await client.get("/demo/thread?key=/1"), try await client.post(["a": "b"])] {
                #expect(response.status == .serviceUnavailable)
                #expect(response.headers[.retryAfter] == "5")
                #expect(response.text.contains("đang được nâng cấp"))
                #expect(response.headers[.cacheControl] == "no-store")
            }
        }
    }
}
