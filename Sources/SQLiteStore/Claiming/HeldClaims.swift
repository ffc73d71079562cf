import Foundation
import GRDB
import Moderation

/// The claims that hold while a transaction decides, read once for all of its comments.
struct HeldClaims {
    /// What a decision makes of the claims of others.
    enum Rule {
        /// What they hold is a conflict.
        case respected
        /// They end, and the log says so.
        case takenOver
        /// They stay.
        case ignored
    }

    private let rule: Rule
    private let moderator: String
    private let time: Date
    private let claims: [Int64: Claim]

    init(_ rule: Rule, moderator: String, time: Date, in database: Database) throws {
        self.rule = rule
        self.moderator = moderator
        self.time = time
        let statement = try database.cachedStatement(
            sql: """
                SELECT claim.comment, comment.site, claim.moderator, since, expires
                FROM claim JOIN comment ON comment.id = claim.comment WHERE expires > ?
                """
        )
        let rows = try Row.fetchAll(statement, arguments: [time.milliseconds])
        claims = Dictionary(rows.map { ($0["comment"], Claim($0)) }) { first, _ in first }
    }

    /// Whose claim keeps the moderator from deciding on a comment.
    func obstacle(_ comment: Int64) -> Claim? {
        rule == .respected ? ofAnother(comment) : nil
    }

    /// Ends what is decided now, before it is.
    func end(_ comment: Int64, in database: Database) throws {
        guard rule != .ignored, claims[comment] != nil else { return }
        if let other = ofAnother(comment) {
            try Claiming.append(takingOver: other, by: moderator, time: time, in: database)
        }
        try database.cachedStatement(sql: "DELETE FROM claim WHERE comment = ?").execute(arguments: [comment])
    }

    private func ofAnother(_ comment: Int64) -> Claim? {
        claims[comment].flatMap { $0.moderator == moderator ? nil : $0 }
    }
}
