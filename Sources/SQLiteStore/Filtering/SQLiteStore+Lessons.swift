import Foundation
import GRDB
package import Moderation
package import SpamFilter

extension SQLiteStore {
    package func lessons(
        after position: Int64,
        through last: Int64?,
        base: Int64,
        limit: Int
    ) async throws(ModerationError) -> LessonPage {
        try await read { database in
            LessonPage(
                base: try Self.newestBase(in: database),
                steps: try Self.lessons(after: position, through: last, base: base, limit: limit, in: database)
            )
        }
    }

    package func lessonTexts(of comments: Set<Int64>) async throws(ModerationError) -> [Int64: LessonText] {
        try await read { try Self.lessonTexts(of: comments, in: $0) }
    }

    package func taughtComments(lastLessons limit: Int) async throws(ModerationError) -> [TaughtComment] {
        try await read { database in
            let statement = try database.cachedStatement(sql: Self.taughtQuery)
            return try Row.fetchAll(statement, arguments: [limit])
                .map { TaughtComment(comment: $0[0], isSpam: $0[1], moderator: $0[2]) }
        }
    }

    static let taughtQuery = """
        SELECT lesson.comment, lesson.isSpam, operation.moderator
        FROM (SELECT * FROM spamLesson ORDER BY sequence DESC LIMIT ?) AS lesson
        JOIN operation ON operation.id = lesson.operation
        JOIN comment ON comment.id = lesson.comment
        WHERE lesson.isSpam IS NOT NULL AND length(comment.salt) > 0 AND lesson.sequence = (
            SELECT max(sequence) FROM spamLesson WHERE spamLesson.comment = lesson.comment
        )
        ORDER BY lesson.sequence DESC
        """

    package func recentComments(limit: Int) async throws(ModerationError) -> [RecentComment] {
        try await read { database in
            let sql = "SELECT id, site FROM comment WHERE length(salt) > 0 ORDER BY id DESC LIMIT ?"
            return try Row.fetchAll(database, sql: sql, arguments: [limit]).reversed()
                .map { RecentComment(comment: $0[0], site: $0[1]) }
        }
    }

    package func learnedResults(base: Int64) async throws(ModerationError) -> [Int64: LearnedLesson] {
        try await read { database in
            let sql = "SELECT lesson, score, errorBits FROM spamLearned WHERE base = ?"
            var results: [Int64: LearnedLesson] = [:]
            for row in try Row.fetchAll(database, sql: sql, arguments: [base]) {
                results[row[0]] = Self.learned(score: row[1], errorBits: row[2])
            }
            return results
        }
    }

    package func bandCounts(last limit: Int) async throws(ModerationError) -> [SpamBand: Int] {
        try await read { database in
            let sql = """
                SELECT band, count(*) FROM (SELECT band FROM spamJudgement ORDER BY comment DESC LIMIT ?) GROUP BY band
                """
            var counts: [SpamBand: Int] = [:]
            for row in try Row.fetchAll(database, sql: sql, arguments: [limit]) {
                if let band = SpamBand(rawValue: row[0]) { counts[band] = row[1] }
            }
            return counts
        }
    }

    static let lessonsQuery = """
        SELECT lesson.sequence, lesson.comment, lesson.operation, lesson.isSpam, author.moderator, operation.moderator,
            operation.time, earlier.sequence, earlier.isSpam, learned.score, learned.errorBits,
            operation.undoes
        FROM spamLesson AS lesson
        JOIN operation ON operation.id = lesson.operation
        JOIN spamLesson AS first ON first.sequence = coalesce(lesson.origin, lesson.sequence)
        JOIN operation AS author ON author.id = first.operation
        LEFT JOIN spamLesson AS earlier ON earlier.isSpam IS NOT NULL AND earlier.sequence = (
            SELECT max(sequence) FROM spamLesson
            WHERE spamLesson.comment = lesson.comment AND spamLesson.sequence < lesson.sequence
        )
        LEFT JOIN spamLearned AS learned ON learned.base = :base AND learned.lesson = earlier.sequence
        WHERE lesson.sequence > :after AND lesson.sequence <= :last ORDER BY lesson.sequence LIMIT :limit
        """

    static func lessons(
        after position: Int64,
        through last: Int64?,
        base: Int64,
        limit: Int,
        in database: Database
    ) throws -> [LessonStep] {
        let arguments: StatementArguments = [
            "base": base, "after": position, "last": last ?? .max, "limit": limit,
        ]
        return try Row.fetchAll(database.cachedStatement(sql: lessonsQuery), arguments: arguments).map { row in
            let taken = (row[7] as Int64?).map { lesson in
                LessonStep.Taken(lesson: lesson, isSpam: row[8], result: learned(score: row[9], errorBits: row[10]))
            }
            return LessonStep(
                sequence: row[0],
                comment: row[1],
                operation: row[2],
                undoes: row[11],
                isSpam: row[3],
                author: row[4],
                moderator: row[5],
                time: (row[6] as Int64) / 1000,
                taken: taken
            )
        }
    }

    static func learned(score: Int?, errorBits: Int64?) -> LearnedLesson? {
        guard let score, let errorBits else { return nil }
        return LearnedLesson(
            score: SpamScore(millionths: score),
            errorBits: UInt32(truncatingIfNeeded: errorBits)
        )
    }

    static func lessonTexts(of comments: Set<Int64>, in database: Database) throws -> [Int64: LessonText] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT name, title, content, spamJudgement.context, redacted
                FROM comment LEFT JOIN spamJudgement ON spamJudgement.comment = comment.id
                WHERE comment.id = ? AND length(salt) > 0
                """
        )
        var texts: [Int64: LessonText] = [:]
        for comment in comments {
            guard let row = try Row.fetchOne(statement, arguments: [comment]) else { continue }
            texts[comment] = LessonText(
                text: FilterText.of(name: row[0], title: row[1], content: row[2]),
                context: (row[3] as String?).flatMap(SpamContext.init(storedText:)) ?? SpamContext(),
                since: row[4] ?? 0
            )
        }
        return texts
    }
}
