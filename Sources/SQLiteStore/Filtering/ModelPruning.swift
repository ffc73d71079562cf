import GRDB

/// Forgets snapshots that can be made again from the one before them. Kept are the newest of all, each beginning, and what
/// lessons cannot make again, because comments that they were about were erased or redacted.
struct ModelPruning {
    /// At most so many lessons lie between two kept snapshots, so that an old score is explained within seconds.
    private static let longestGap = 32_768

    let database: Database

    func run() throws {
        let rows = try Row.fetchAll(database, sql: "SELECT position, base FROM spamModel ORDER BY position")
        var kept: (position: Int64, base: Int64) = (0, 0)
        for (index, row) in rows.enumerated() {
            let (position, base): (Int64, Int64) = (row[0], row[1])
            let isNewest = index == rows.count - 1
            if isNewest || position == base || base != kept.base || position == kept.position {
                kept = (position, base)
            } else if try isNeeded(after: kept.position, through: position) {
                kept = (position, base)
            } else {
                try database.execute(sql: "DELETE FROM spamModel WHERE position = ?", arguments: [position])
            }
        }
    }

    private func isNeeded(after position: Int64, through last: Int64) throws -> Bool {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*), coalesce(sum(length(comment.salt) = 0 OR coalesce(redacted > sequence, 0)), 0)
                FROM spamLesson JOIN comment ON comment.id = spamLesson.comment
                WHERE spamLesson.sequence > ? AND spamLesson.sequence <= ?
                """,
            arguments: [position, last]
        )
        guard let row else { return true }
        return (row[0] as Int) > Self.longestGap || (row[1] as Int) > 0
    }
}
