import GRDB

/// Who holds which comments, and the setting that came with it.
enum MigrationClaims {
    static let name = "claims"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE claim (
                    comment INTEGER PRIMARY KEY NOT NULL REFERENCES comment (id),
                    moderator TEXT NOT NULL CHECK (moderator <> ''),
                    since INTEGER NOT NULL,
                    expires INTEGER NOT NULL CHECK (expires > since)
                ) STRICT;
                CREATE INDEX claimByModerator ON claim (moderator, comment);
                CREATE INDEX claimByExpiry ON claim (expires);

                UPDATE site SET policy = json_set(policy, '$.claimTimeout', '5m');
                """
        )
    }
}
