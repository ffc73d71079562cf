import Foundation
import GRDB
import Moderation

extension SQLiteStore {
    /// A condition on the columns of `comment`, and what stands for its question marks.
    static func condition(_ filter: ClaimFilter) -> (String, StatementArguments) {
        let now = filter.time.milliseconds
        let claim = "EXISTS (SELECT 1 FROM claim WHERE claim.comment = comment.id AND claim.expires > ?"
        return switch filter.kind {
        case .unclaimed: ("NOT \(claim))", [now])
        case .mine: ("\(claim) AND claim.moderator = ?)", [now, filter.moderator])
        case .free: ("NOT \(claim) AND claim.moderator <> ?)", [now, filter.moderator])
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
