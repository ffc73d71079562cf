import Foundation
import GRDB
import Moderation
import Submissions

/// What has to be known before a submission is stored, read by one statement.
struct AcceptanceFacts {
    /// More are not counted: a flood of one text must not make each of its copies dearer.
    static let mostDuplicates = 100

    /// Nil when nobody has commented on the article yet.
    let thread: Int64?
    /// Comments of the site with the same content, up to ``mostDuplicates``.
    let duplicates: Int
    /// Whether the token or, without one, the form was there before.
    let isKnown: Bool
    /// Nil when the site is not there any more.
    let siteVersion: Int64?

    init(of draft: SubmissionDraft, in database: Database) throws {
        let statement = try database.cachedStatement(sql: Self.query(draft))
        let arguments: StatementArguments = [
            "site": draft.site.id, "thread": draft.submission.thread, "fingerprint": draft.fingerprint,
        ]
        guard let row = try Row.fetchOne(statement, arguments: arguments &+ Self.spentArguments(of: draft)) else {
            throw DatabaseError(message: "a query without a table gave no row")
        }
        self.thread = row["thread"]
        self.duplicates = row["duplicates"]
        self.isKnown = row["isKnown"]
        self.siteVersion = row["siteVersion"]
    }

    static func query(_ draft: SubmissionDraft) -> String {
        """
        SELECT (SELECT id FROM thread WHERE site = :site AND key = :thread) AS thread,
            (SELECT count(*) FROM (
                SELECT 1 FROM comment WHERE fingerprint = :fingerprint AND site = :site LIMIT \(mostDuplicates)
            )) AS duplicates,
            EXISTS (SELECT 1 FROM \(spent(by: draft))) AS isKnown,
            (SELECT version FROM site WHERE id = :site) AS siteVersion
        """
    }

    /// The row that the same form would have left, as a subquery.
    static func spent(by draft: SubmissionDraft) -> String {
        draft.token == nil
            ? "(SELECT * FROM idempotencyKey WHERE id = :key)"
            : "(SELECT * FROM spentToken WHERE expires = :expires AND id = :key)"
    }

    static func spentArguments(of draft: SubmissionDraft) -> StatementArguments {
        guard let token = draft.token else { return ["key": Data(draft.idempotencyKey)] }
        return ["expires": token.expires.milliseconds, "key": Data(token.id)]
    }
}
