import Foundation
import GRDB
import Moderation
import SpamFilter
import Submissions

extension SQLiteStore {
    /// What is known of comments like the draft; without a filter at the site only what its rules need.
    func precedents(
        of draft: SubmissionDraft,
        _ facts: AcceptanceFacts,
        in database: Database
    ) throws -> Precedents {
        var precedents = Precedents(duplicates: facts.duplicates)
        precedents.copies = try copies(of: draft, facts, in: database)
        precedents.blocks = try StoredBlocks.rules(for: draft, in: database)
        guard draft.site.policy.filter == .on else { return precedents }
        let statement = try database.cachedStatement(sql: Self.precedentsQuery)
        let arguments: StatementArguments = [
            Data(draft.visitor.source.bytes), draft.site.id, draft.submission.name,
        ]
        guard let row = try Row.fetchOne(statement, arguments: arguments) else { return precedents }
        precedents.source = Self.history(ham: row[0], spam: row[1])
        precedents.name = Self.history(ham: row[2], spam: row[3])
        if let thread = facts.thread { precedents.firstPublished = try Self.firstPublished(in: thread, database) }
        return precedents
    }

    /// Lessons that persons' decisions taught of the last comments of the source, and under the name.
    static let precedentsQuery = """
        SELECT * FROM (\(history(of: "source = :source"))), (\(history(of: "name = :name")))
        """

    private static func history(of condition: String) -> String {
        """
        SELECT count(*) FILTER (WHERE isSpam = 0), count(*) FILTER (WHERE isSpam = 1) FROM (
            SELECT (
                SELECT isSpam FROM spamLesson WHERE spamLesson.comment = comment.id ORDER BY sequence DESC LIMIT 1
            ) AS isSpam
            FROM comment WHERE \(condition) AND site = :site AND status <> 'pending'
            ORDER BY id DESC LIMIT \(Precedents.depth)
        )
        """
    }

    private static func history(ham: Int, spam: Int) -> SpamContext.History? {
        ham + spam == 0 ? nil : SpamContext.History(ham: ham, spam: spam)
    }

    private static func firstPublished(
        in thread: Int64,
        _ database: Database
    ) throws -> Precedents.FirstPublished? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT created, articleTitle FROM comment
                WHERE thread = ? AND status = 'approved' ORDER BY root, id LIMIT 1
                """
        )
        return try Row.fetchOne(statement, arguments: [thread]).map { row in
            Precedents.FirstPublished(created: Date(milliseconds: row[0]), articleTitle: row[1])
        }
    }
}
