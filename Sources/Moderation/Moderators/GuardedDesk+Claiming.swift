package import Foundation

extension GuardedDesk: ClaimStore {
    package func claim(_ request: ClaimRequest) async throws(ModerationError) -> ClaimResult {
        try await check(.claim, comments: request.comments)
        return try await store.claim(request)
    }

    package func release(
        _ comments: [Int64]?,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> [Int64] {
        _ = try await identity().checkAnywhere(.claim)
        return try await store.release(comments, moderator: moderator, time: time)
    }

    package func claims(site: String?, now: Date) async throws(ModerationError) -> [Claim] {
        let identity = try await identity()
        if let site {
            try identity.check(.readComments, site: site)
            return try await store.claims(site: site, now: now)
        }
        let allowed = try identity.checkAnywhere(.readComments)
        return try await store.claims(site: nil, now: now).filter { allowed?.contains($0.site) ?? true }
    }
}
