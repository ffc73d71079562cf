import Foundation
import HummingbirdTesting
import Moderation

extension TestServer {
    /// Posts one form, where a test posts no more.
    func post(_ fields: [String: String]) async throws -> TestResponse {
        try await run { try await $0.post(fields) }
    }

    /// Everything that is stored, of every site and status, in the order of ids.
    func stored() async throws -> [Comment] {
        try await moderation.store.comments(QueueFilter(statuses: Set(CommentStatus.allCases), limit: 1000))
    }

    /// Changes settings of the site `demo` as another process would, and lets the server notice.
    func set(_ settings: [String: String]) async throws {
        _ = try await moderation.store.changeSite("demo", moderator: "lan", time: clock.now) {
            (site) throws(ModerationError) in
            for (key, value) in settings { try site.set(key, to: value) }
        }
        moderation.generation.advance()
    }

    func decide(_ id: Int64, _ status: CommentStatus, reason: String? = nil) async throws -> DecisionResult {
        try await moderation.decide(
            DecisionRequest(comments: [id], status: status, reason: reason, moderator: "lan", time: clock.now)
        )
    }

    /// An answer that is wrong for sure: no symbol of the alphabet resembles N.
    static let wrongCode = "NNNNN"
}
