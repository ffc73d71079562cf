import GRDB

/// Full-text search of comments, and comments by the time when they came.
///
/// The index holds words only, no texts, and not where in a text they stand: some 40 bytes a comment. Comments are taken
/// into it in batches after they were accepted, so that accepting costs nothing more.
enum MigrationSearch {
    static let name = "search, comments by time"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: index)
        try database.execute(sql: triggers)
        try database.execute(sql: "CREATE INDEX commentByTime ON comment (created, site)")
    }

    private static let index = """
        CREATE VIRTUAL TABLE commentSearch USING fts5 (
            words, content = '', tokenize = 'ascii', detail = none, columnsize = 0
        );
        CREATE TABLE searchProgress (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
            -- Comments up to this id are in the index.
            comment INTEGER NOT NULL,
            -- Of the folding by which their words were made.
            version INTEGER NOT NULL,
            -- Texts that were erased or changed and whose words may still lie in the file.
            remains INTEGER NOT NULL
        ) STRICT;
        INSERT INTO searchProgress VALUES (1, 0, 0, 0);
        """

    /// Without its text the index cannot tell what of it is a comment's: it has to be told before that is gone.
    private static let triggers = """
        CREATE TRIGGER commentSearchIsChanged AFTER UPDATE OF name, title, content ON comment
        WHEN OLD.id <= (SELECT comment FROM searchProgress)
        BEGIN
            INSERT INTO commentSearch (commentSearch, rowid, words)
            VALUES ('delete', OLD.id, searchWords(OLD.name, OLD.title, OLD.content));
            INSERT INTO commentSearch (rowid, words)
            VALUES (NEW.id, searchWords(NEW.name, NEW.title, NEW.content));
            UPDATE searchProgress SET remains = remains + 1;
        END;
        CREATE TRIGGER commentSearchIsDeleted AFTER DELETE ON comment
        WHEN OLD.id <= (SELECT comment FROM searchProgress)
        BEGIN
            INSERT INTO commentSearch (commentSearch, rowid, words)
            VALUES ('delete', OLD.id, searchWords(OLD.name, OLD.title, OLD.content));
            UPDATE searchProgress SET remains = remains + 1;
        END;
        """
}
