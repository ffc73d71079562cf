import Foundation
import GRDB
import Moderation

extension SQLiteStore {
    /// A condition on the columns of ``selectComment``, and what stands for its question marks.
    static func condition(_ filter: ClaimFilter) -> (String, StatementArguments) {
        let now = filter.time.milliseconds
        return switch filter.kind {
        case .unclaimed: ("(claim.comment IS NULL OR claim.expires <= ?)", [now])
        case .mine: ("claim.moderator = ? AND claim.expires > ?", [filter.moderator, now])
        case .free: ("(claim.comment IS NULL OR claim.expires <= ? OR claim.moderator = ?)", [now, filter.moderator])
        }
    }

    /// Of a row of ``selectComment``.
    static func claim(_ row: Row, of comment: Int64) -> Claim? {
        guard let moderator = row["claimModerator"] as String? else { return nil }
        return Claim(
            comment: comment,
            site: row["site"],
            moderator: moderator,
            since: row.date("claimSince"),
            expires: row.date("claimExpires")
        )
    }
}
