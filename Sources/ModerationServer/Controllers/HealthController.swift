import HTTPTypes
import Hummingbird
import Moderation

/// For those who watch the server: `/healthz` says that it runs, `/readyz` that it can do its work.
struct HealthController: Sendable {
    let moderation: Moderation
    /// Nil: it can only be said whether the store can be read.
    let watched: (any MonitoringStore)?

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/healthz") { _, _ in Response.json(["status": "ok"]) }
        router.get("/readyz", use: ready)
        router.refuseOtherMethods("/healthz", allowed: [.get])
        router.refuseOtherMethods("/readyz", allowed: [.get])
    }

    @Sendable private func ready(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        do throws(ModerationError) {
            _ = try await moderation.store.sites()
            try await watched?.checkReadiness()
            return .json(["status": "ok"])
        } catch {
            guard case .store(let failure, _) = error else { throw error }
            return .json(["status": "unavailable", "store": failure.rawValue], status: .serviceUnavailable)
        }
    }
}
