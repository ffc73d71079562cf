import GRDB

/// Which comments came from elsewhere, so that none is imported twice.
enum MigrationImports {
    static let name = "imported comments"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE importedComment (
                    site TEXT NOT NULL,
                    -- Of the file, and the comment's id there.
                    key TEXT NOT NULL CHECK (key <> ''),
                    comment INTEGER NOT NULL UNIQUE REFERENCES comment (id),
                    -- What had happened to it there, as JSON; null where nothing, or where it was erased.
                    history TEXT CHECK (history IS NULL OR json_valid(history)),
                    PRIMARY KEY (site, key)
                ) STRICT, WITHOUT ROWID;
                """
        )
    }
}
