import GRDB

/// The log's tree as far as it is complete, its signed heads, and what retention looks for.
enum MigrationAuditTree {
    static let name = "audit 1 subtrees, checkpoints"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: subtrees)
        try database.execute(sql: checkpoints)
        try database.execute(sql: retention)
    }

    private static let subtrees = """
        -- Hashes of complete subtrees with 16, 256, … leaves. They could be computed from the entries at any time.
        CREATE TABLE auditSubtree (
            height INTEGER NOT NULL CHECK (height > 0 AND height % 4 = 0),
            position INTEGER NOT NULL CHECK (position >= 0),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (height, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER auditSubtreeIsInsertedOnce BEFORE INSERT ON auditSubtree
        WHEN EXISTS (SELECT 1 FROM auditSubtree WHERE height = NEW.height AND position = NEW.position)
        BEGIN
            SELECT RAISE(ABORT, 'subtrees of the audit log are never changed');
        END;
        CREATE TRIGGER auditSubtreeIsNotUpdated BEFORE UPDATE ON auditSubtree
        BEGIN
            SELECT RAISE(ABORT, 'subtrees of the audit log are never changed');
        END;
        CREATE TRIGGER auditSubtreeIsNotDeleted BEFORE DELETE ON auditSubtree
        BEGIN
            SELECT RAISE(ABORT, 'subtrees of the audit log are never deleted');
        END;
        """

    private static let retention = """
        -- What a site's retention will erase.
        CREATE INDEX erasableComment ON comment (site, created)
        WHERE status IN ('rejected', 'spam') AND length(salt) > 0;
        """

    private static let checkpoints = """
        CREATE TABLE checkpoint (
            -- How many entries it signs.
            size INTEGER PRIMARY KEY NOT NULL CHECK (size > 0),
            time INTEGER NOT NULL,
            note TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER checkpointGrows BEFORE INSERT ON checkpoint
        WHEN NEW.size <= (SELECT max(size) FROM checkpoint)
        BEGIN
            SELECT RAISE(ABORT, 'a checkpoint signs more entries than the one before');
        END;
        CREATE TRIGGER checkpointIsNotUpdated BEFORE UPDATE ON checkpoint
        BEGIN
            SELECT RAISE(ABORT, 'checkpoints are never changed');
        END;
        CREATE TRIGGER checkpointIsNotDeleted BEFORE DELETE ON checkpoint
        BEGIN
            SELECT RAISE(ABORT, 'checkpoints are never deleted');
        END;
        """
}
