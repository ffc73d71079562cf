import GRDB

/// What a source's comments that look like spam are found by.
enum MigrationSuspectedComments {
    static let name = "suspected comments of sources"

    static func migrate(_ database: Database) throws {
        // It holds only what looks like spam: other comments cost it nothing.
        try database.execute(
            sql: "CREATE INDEX suspectedCommentOfSource ON comment (source, site, id) WHERE score >= 0.9"
        )
    }
}
