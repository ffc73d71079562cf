import GRDB

/// Moderators with their roles, and their tokens.
enum MigrationModerators {
    static let name = "moderators, tokens"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE moderator (
                    name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
                    created INTEGER NOT NULL,
                    revoked INTEGER
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE moderatorRole (
                    moderator TEXT NOT NULL REFERENCES moderator (name),
                    -- Empty: all sites.
                    site TEXT NOT NULL,
                    role TEXT NOT NULL CHECK (role IN ('moderator', 'auditor', 'administrator')),
                    PRIMARY KEY (moderator, site)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE token (
                    id INTEGER PRIMARY KEY NOT NULL,
                    -- SHA-256 of the token.
                    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                    moderator TEXT NOT NULL REFERENCES moderator (name),
                    scopes TEXT NOT NULL CHECK (scopes <> ''),
                    created INTEGER NOT NULL,
                    expires INTEGER,
                    lastUsed INTEGER,
                    revoked INTEGER
                ) STRICT;
                """
        )
    }
}
