import Foundation
import GRDB
import Moderation
import SpamFilter
import Submissions

/// What has to be known before a submission is stored, read by one statement.
struct AcceptanceFacts: FetchableRecord {
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
    /// Of the audit log's last entry, 0 when it is empty.
    let lastSequence: Int64
    /// Id of the newest comment, 0 when there is none.
    let lastComment: Int64
    /// Whether moderators block anything.
    let hasBlocks: Bool
    /// What persons made of the last comments of the source, and under the name; nil where they decided none.
    let source: SpamContext.History?
    let name: SpamContext.History?

    init(row: Row) {
        self.thread = row[0]
        self.duplicates = row[1]
        self.isKnown = row[2]
        self.siteVersion = row[3]
        self.lastSequence = row[4]
        self.lastComment = row[5]
        self.hasBlocks = row[6]
        self.source = Self.history(row[7])
        self.name = Self.history(row[8])
    }

    static func of(_ draft: SubmissionDraft, in database: Database) throws -> AcceptanceFacts {
        let statement = try database.cachedStatement(sql: query(draft))
        // By position, in the order in which the names first occur: cheaper than by name.
        let arguments: StatementArguments = [draft.site.id, draft.submission.thread, draft.fingerprint]
        let known: StatementArguments = [Data(draft.visitor.source.bytes), draft.submission.name]
        guard let facts = try fetchOne(statement, arguments: arguments + spentArguments(of: draft) + known) else {
            throw DatabaseError(message: "a query without a table gave no row")
        }
        return facts
    }

    static func query(_ draft: SubmissionDraft) -> String {
        draft.token == nil ? queryWithoutToken : queryWithToken
    }

    private static let queryWithToken = query(spent: spentToken)
    private static let queryWithoutToken = query(spent: spentKey)

    private static func query(spent: String) -> String {
        """
        SELECT (SELECT id FROM thread WHERE site = :site AND key = :thread),
            (SELECT count(*) FROM (
                SELECT 1 FROM comment WHERE fingerprint = :fingerprint AND site = :site LIMIT \(mostDuplicates)
            )),
            EXISTS (SELECT 1 FROM \(spent)),
            (SELECT version FROM site WHERE id = :site),
            (SELECT coalesce(max(sequence), 0) FROM auditEntry),
            (SELECT coalesce(max(id), 0) FROM comment),
            EXISTS (SELECT 1 FROM block WHERE kind > '' AND value IS NOT NULL),
            (\(history(of: "source = :source"))), (\(history(of: "name = :name")))
        """
    }

    /// Of the last comments of a source, or under a name, those of which a person's decision taught that they are spam, times
    /// a thousand, and those of which one taught that they are ham; null where there are none.
    private static func history(of condition: String) -> String {
        """
        SELECT sum(iif(isSpam, 1000, 1)) FROM (
            SELECT (
                SELECT isSpam FROM spamLesson WHERE spamLesson.comment = comment.id ORDER BY sequence DESC LIMIT 1
            ) AS isSpam
            FROM comment WHERE \(condition) AND site = :site AND status <> 'pending'
            ORDER BY id DESC LIMIT \(Precedents.depth)
        ) WHERE isSpam IS NOT NULL
        """
    }

    private static func history(_ lessons: Int?) -> SpamContext.History? {
        lessons.map { SpamContext.History(ham: $0 % 1000, spam: $0 / 1000) }
    }

    /// What was forgotten may have been spent: where that cannot be said, as when the clock was set back, it was.
    private static let spentToken = """
        (SELECT comment FROM spentToken WHERE id = :key AND expires = :expires
            UNION ALL SELECT NULL FROM forgottenToken WHERE id = 1 AND expiredBefore > :expires)
        """
    private static let spentKey = "(SELECT * FROM idempotencyKey WHERE id = :key)"

    /// The row that the same form would have left, as a subquery whose arguments ``spentArguments(of:)`` gives.
    static func spent(by draft: SubmissionDraft) -> String {
        draft.token == nil ? spentKey : spentToken
    }

    static func spentArguments(of draft: SubmissionDraft) -> StatementArguments {
        guard let token = draft.token else { return [Data(draft.idempotencyKey)] }
        return [Data(token.id), token.expires.milliseconds]
    }
}
