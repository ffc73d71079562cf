import GRDB

/// Visitors' appeals, and the settings that came with them.
enum MigrationAppeals {
    static let name = "visitors 2 appeals"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: appeals)
        try database.execute(sql: settings)
    }

    private static let appeals = """
        CREATE TABLE appeal (
            comment INTEGER PRIMARY KEY NOT NULL REFERENCES comment (id),
            site TEXT NOT NULL REFERENCES site (id),
            created INTEGER NOT NULL,
            -- Empty when the comment was erased.
            message TEXT NOT NULL,
            against INTEGER NOT NULL REFERENCES operation (id),
            state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'upheld')),
            answer TEXT,
            moderator TEXT CHECK (moderator <> ''),
            decided INTEGER,
            operation INTEGER REFERENCES operation (id),
            CHECK ((state = 'open') = (moderator IS NULL)),
            CHECK ((state = 'open') = (decided IS NULL)),
            CHECK (state <> 'open' OR answer IS NULL),
            CHECK (state = 'granted' OR operation IS NULL)
        ) STRICT;
        CREATE INDEX appealByState ON appeal (state, created, comment);
        CREATE INDEX openAppeal ON appeal (site, created) WHERE state = 'open' AND message <> '';
        CREATE INDEX grantedAppeal ON appeal (operation) WHERE operation IS NOT NULL;
        """

    /// As their defaults were then.
    private static let settings = """
        UPDATE site SET policy = json_set(policy, '$.appeals', '30d', '$.transparency', 'off');
        """
}
