import GRDB

/// Indexes without what SQLite keeps in them anyway: behind its columns each entry has the row's id, which was there twice.
/// And what was imported lies by its comment, so that one index is enough for it.
enum MigrationLeanIndexes {
    static let name = "lean indexes"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: indexes)
        try database.execute(sql: imports)
    }

    private static let indexes = """
        DROP INDEX commentInQueue;
        CREATE INDEX commentInQueue ON comment (status, unsolved, site);
        DROP INDEX queueByRisk;
        CREATE INDEX queueByRisk ON comment (status, unsolved, site, coalesce(score, 0) DESC)
        WHERE status IN ('pending', 'spam');
        DROP INDEX queueByArticle;
        CREATE INDEX queueByArticle ON comment (status, unsolved, site, thread) WHERE status IN ('pending', 'spam');
        DROP INDEX publishedComment;
        CREATE INDEX publishedComment ON comment (thread, root) WHERE status = 'approved';
        DROP INDEX decidedCommentOfName;
        CREATE INDEX decidedCommentOfName ON comment (name, site) WHERE status <> 'pending';
        DROP INDEX decidedCommentOfSource;
        CREATE INDEX decidedCommentOfSource ON comment (source, site) WHERE status <> 'pending';
        DROP INDEX suspectedCommentOfSource;
        CREATE INDEX suspectedCommentOfSource ON comment (source, site) WHERE score >= 0.9;
        -- The same text at another site is so rare that its row may be read.
        DROP INDEX commentByFingerprint;
        CREATE INDEX commentByFingerprint ON comment (fingerprint);
        """

    private static let imports = """
        CREATE TABLE importedComments (
            comment INTEGER PRIMARY KEY NOT NULL REFERENCES comment (id),
            site TEXT NOT NULL,
            -- Of the file, and the comment's id there.
            key TEXT NOT NULL CHECK (key <> ''),
            -- What had happened to it there, as JSON; null where nothing, or where it was erased.
            history TEXT CHECK (history IS NULL OR json_valid(history)),
            UNIQUE (site, key)
        ) STRICT;
        INSERT INTO importedComments (comment, site, key, history)
        SELECT comment, site, key, history FROM importedComment ORDER BY comment;
        DROP TABLE importedComment;
        ALTER TABLE importedComments RENAME TO importedComment;
        """
}
