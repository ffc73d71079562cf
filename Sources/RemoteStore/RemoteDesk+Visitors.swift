package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: AppealDesk {
    package func appeal(ofComment id: Int64) async throws(ModerationError) -> Appeal? {
        guard id > 0 else { return nil }
        return try await connection.call(Endpoints.appeal, IDInput(id: id)).appeal?.appeal
    }

    package func appeals(_ filter: AppealFilter) async throws(ModerationError) -> [AppealCase] {
        var filter = filter
        filter.limit = min(filter.limit, 10_000)
        return try await connection.call(Endpoints.appeals, AppealsInput(filter)).map(\.found)
    }

    package func decide(_ decision: AppealDecision) async throws(ModerationError) -> AppealDecisionResult {
        try await connection.call(Endpoints.decideAppeals, AppealAnswerInput(decision)).result
    }
}

extension RemoteDesk: ReasonStore {
    package func reasons(ofSite id: String) async throws(ModerationError) -> SiteReasons {
        SiteReasons(stored: try await connection.call(Endpoints.reasons, SiteInput(site: id)).map(\.reason))
    }

    package func changeReason(
        _ code: String,
        site: String,
        by change: ReasonChange,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> SiteReason {
        try await connection.call(Endpoints.changeReason, ReasonChangeInput(code, site: site, by: change)).reason
    }
}
