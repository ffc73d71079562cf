import GRDB

/// Blocks of names, sources, subnets and patterns.
enum MigrationBlocks {
    static let name = "blocks"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE block (
                    id INTEGER PRIMARY KEY NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('name', 'source', 'subnet', 'pattern')),
                    -- The folded name or pattern, or the keyed hash in hexadecimal; null once it is removed, as are reason and salt.
                    value TEXT CHECK (value <> ''),
                    -- Null: all sites.
                    site TEXT,
                    moderator TEXT NOT NULL CHECK (moderator <> ''),
                    created INTEGER NOT NULL,
                    expires INTEGER CHECK (expires > created),
                    reason TEXT,
                    salt BLOB,
                    hits INTEGER NOT NULL DEFAULT 0,
                    lastHit INTEGER,
                    removed INTEGER,
                    CHECK ((removed IS NULL) = (value IS NOT NULL)),
                    CHECK ((value IS NULL) = (salt IS NULL)),
                    CHECK (value IS NOT NULL OR reason IS NULL)
                ) STRICT;
                CREATE INDEX blockByValue ON block (kind, value) WHERE value IS NOT NULL;
                """
        )
    }
}
