import GRDB

/// The first schema. Times are milliseconds since 1970; `source`, `subnet` and `salt` are 16 bytes.
enum Migration1 {
    static let name = "1 sites, threads, comments, decisions, audit"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: sites)
        try database.execute(sql: comments)
        try database.execute(sql: spent)
        try database.execute(sql: decisions)
        try database.execute(sql: audit)
    }

    private static let sites = """
        CREATE TABLE site (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 40),
            name TEXT NOT NULL CHECK (name <> ''),
            language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
            origins TEXT NOT NULL CHECK (json_valid(origins)),
            policy TEXT NOT NULL CHECK (json_valid(policy)),
            version INTEGER NOT NULL CHECK (version >= 1),
            created INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE thread (
            id INTEGER PRIMARY KEY NOT NULL,
            site TEXT NOT NULL REFERENCES site (id),
            key TEXT NOT NULL CHECK (key <> ''),
            version INTEGER NOT NULL DEFAULT 0,
            publishedCount INTEGER NOT NULL DEFAULT 0 CHECK (publishedCount >= 0),
            UNIQUE (site, key)
        ) STRICT;
        """

    private static let comments = """
        CREATE TABLE comment (
            id INTEGER PRIMARY KEY NOT NULL,
            site TEXT NOT NULL REFERENCES site (id),
            thread INTEGER NOT NULL REFERENCES thread (id),
            parent INTEGER REFERENCES comment (id),
            -- The comment itself, or for a reply the one that it hangs on.
            root INTEGER GENERATED ALWAYS AS (coalesce(parent, id)) VIRTUAL,
            status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'spam')),
            name TEXT NOT NULL,
            title TEXT NOT NULL,
            content TEXT NOT NULL,
            -- What this visitor's form said of the article: for him and for moderators, never for others.
            articleTitle TEXT,
            articleURL TEXT,
            source BLOB NOT NULL,
            subnet BLOB NOT NULL,
            fingerprint INTEGER NOT NULL,
            score REAL CHECK (score BETWEEN 0 AND 1),
            salt BLOB NOT NULL,
            created INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX commentByStatusAndSite ON comment (status, site, id);
        CREATE INDEX commentByFingerprint ON comment (fingerprint, site);
        CREATE INDEX publishedComment ON comment (thread, root, id) WHERE status = 'approved';
        CREATE INDEX publishedReply ON comment (parent) WHERE status = 'approved' AND parent IS NOT NULL;

        CREATE TABLE reason (
            comment INTEGER NOT NULL REFERENCES comment (id),
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            facts TEXT NOT NULL CHECK (json_valid(facts)),
            PRIMARY KEY (comment, position)
        ) STRICT, WITHOUT ROWID;
        """

    private static let spent = """
        -- By time first: what is written together lies together, and what has expired is found at the front.
        CREATE TABLE spentToken (
            expires INTEGER NOT NULL,
            id BLOB NOT NULL,
            comment INTEGER REFERENCES comment (id),
            PRIMARY KEY (expires, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE idempotencyKey (
            id BLOB PRIMARY KEY NOT NULL,
            expires INTEGER NOT NULL,
            comment INTEGER NOT NULL REFERENCES comment (id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX idempotencyKeyByExpiry ON idempotencyKey (expires);
        """

    private static let decisions = """
        CREATE TABLE operation (
            id INTEGER PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('decide', 'undo')),
            moderator TEXT NOT NULL CHECK (moderator <> ''),
            time INTEGER NOT NULL,
            status TEXT CHECK (status IN ('pending', 'approved', 'rejected', 'spam')),
            reason TEXT,
            note TEXT,
            undoes INTEGER UNIQUE REFERENCES operation (id),
            CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
            CHECK ((kind = 'decide') = (status IS NOT NULL))
        ) STRICT;
        CREATE INDEX operationByTime ON operation (time);

        CREATE TABLE decision (
            operation INTEGER NOT NULL REFERENCES operation (id),
            comment INTEGER NOT NULL REFERENCES comment (id),
            before TEXT NOT NULL,
            after TEXT NOT NULL CHECK (after <> before),
            PRIMARY KEY (operation, comment)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX decisionByComment ON decision (comment, operation);
        """

    private static let audit = """
        CREATE TABLE auditEntry (
            sequence INTEGER PRIMARY KEY NOT NULL,
            comment INTEGER,
            entry BLOB NOT NULL,
            leafHash BLOB NOT NULL CHECK (length(leafHash) = 32)
        ) STRICT;
        CREATE INDEX auditEntryByComment ON auditEntry (comment) WHERE comment IS NOT NULL;
        -- Also keeps INSERT OR REPLACE from changing one, which would fire no other trigger.
        CREATE TRIGGER auditEntryIsAppended BEFORE INSERT ON auditEntry
        WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM auditEntry), 0) + 1
        BEGIN
            SELECT RAISE(ABORT, 'audit entries are only appended');
        END;
        CREATE TRIGGER auditEntryIsNotUpdated BEFORE UPDATE ON auditEntry
        BEGIN
            SELECT RAISE(ABORT, 'audit entries are never changed');
        END;
        CREATE TRIGGER auditEntryIsNotDeleted BEFORE DELETE ON auditEntry
        BEGIN
            SELECT RAISE(ABORT, 'audit entries are never deleted');
        END;
        """
}
