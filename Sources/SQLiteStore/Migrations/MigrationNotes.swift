import GRDB

/// What moderators write down about comments.
enum MigrationNotes {
    static let name = "notes"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE commentNote (
                    -- Of the audit log.
                    entry INTEGER PRIMARY KEY NOT NULL,
                    comment INTEGER NOT NULL REFERENCES comment (id),
                    moderator TEXT NOT NULL CHECK (moderator <> ''),
                    time INTEGER NOT NULL,
                    -- Empty when the comment was erased.
                    text TEXT NOT NULL
                ) STRICT;
                CREATE INDEX commentNoteByComment ON commentNote (comment, entry);
                """
        )
    }
}
