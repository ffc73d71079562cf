package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: ClaimStore {
    package func claim(_ request: ClaimRequest) async throws(ModerationError) -> ClaimResult {
        let input = ClaimInput(comments: request.comments, force: request.takesOver)
        return try await connection.call(Endpoints.claim, input).result
    }

    package func release(
        _ comments: [Int64]?,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> [Int64] {
        try await connection.call(Endpoints.release, ReleaseInput(comments: comments)).released
    }

    package func claims(site: String?, now: Date) async throws(ModerationError) -> [Claim] {
        try await connection.call(Endpoints.claims, OptionalSiteInput(site: site)).map(\.claim)
    }
}
