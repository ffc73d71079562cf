package import Foundation

extension GuardedDesk: AppealDesk {
    package func appeal(ofComment id: Int64) async throws(ModerationError) -> Appeal? {
        try await check(.readComments, comments: [id])
        return try await store.appeal(ofComment: id)
    }

    package func appeals(_ filter: AppealFilter) async throws(ModerationError) -> [AppealCase] {
        let identity = try await identity()
        var filter = filter
        if let site = filter.site {
            try identity.check(.readComments, site: site)
        } else {
            filter.sites = try identity.checkAnywhere(.readComments)
        }
        return try await store.appeals(filter)
    }

    package func decide(_ decision: AppealDecision) async throws(ModerationError) -> AppealDecisionResult {
        try await check(.decideAppeals, comments: decision.appeals)
        return try await store.decide(decision)
    }
}

extension GuardedDesk: ReasonStore {
    package func reasons(ofSite id: String) async throws(ModerationError) -> SiteReasons {
        try await check(.readSites, site: id)
        return try await store.reasons(ofSite: id)
    }

    package func changeReason(
        _ code: String,
        site: String,
        by change: ReasonChange,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> SiteReason {
        try await check(.changeReasons, site: site)
        return try await store.changeReason(code, site: site, by: change, moderator: moderator, time: time)
    }
}
