import Foundation
import GRDB
import Moderation

/// The claims that hold while a transaction decides.
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
    private let database: Database
    /// Whether nobody claims anything: then no comment is looked up.
    private let isEmpty: Bool

    init(_ rule: Rule, moderator: String, time: Date, in database: Database) throws {
        self.rule = rule
        self.moderator = moderator
        self.time = time
        self.database = database
        let any = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM claim)")
        isEmpty = try Bool.fetchOne(any) == false
    }

    /// Whose claim keeps the moderator from deciding on a comment.
    func obstacle(_ comment: Int64) throws -> Claim? {
        rule == .respected ? ofAnother(try claim(of: comment)) : nil
    }

    /// Ends what is decided now, before it is.
    func end(_ comment: Int64) throws {
        guard rule != .ignored, let claim = try claim(of: comment) else { return }
        if let other = ofAnother(claim) {
            try Claiming.append(takingOver: other, by: moderator, time: time, in: database)
        }
        try database.cachedStatement(sql: "DELETE FROM claim WHERE comment = ?").execute(arguments: [comment])
    }

    private func claim(of comment: Int64) throws -> Claim? {
        guard !isEmpty else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT claim.comment, comment.site, claim.moderator, since, expires
                FROM claim JOIN comment ON comment.id = claim.comment WHERE claim.comment = ? AND expires > ?
                """
        )
        return try Row.fetchOne(statement, arguments: [comment, time.milliseconds]).map { Claim($0) }
    }

    private func ofAnother(_ claim: Claim?) -> Claim? {
        claim.flatMap { $0.moderator == moderator ? nil : $0 }
    }
}
