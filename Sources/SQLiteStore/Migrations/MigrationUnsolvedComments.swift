import GRDB

/// Comments that were sent without solving the check code, and what sources' past comments are found by.
enum MigrationUnsolvedComments {
    static let name = "unsolved comments, standing of sources"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: comments)
        try database.execute(sql: settings)
    }

    private static let comments = """
        ALTER TABLE comment ADD COLUMN unsolved INTEGER NOT NULL DEFAULT 0 CHECK (unsolved IN (0, 1));
        -- The queue has a low-priority part, so the index has one too; it takes the place of the one without.
        DROP INDEX commentByStatusAndSite;
        CREATE INDEX commentInQueue ON comment (status, unsolved, site, id);
        -- Both hold only what is rare: a comment that was solved, or not yet decided, costs them nothing.
        CREATE INDEX unsolvedComment ON comment (site, created, source) WHERE unsolved = 1;
        CREATE INDEX decidedCommentOfSource ON comment (source, site, id) WHERE status <> 'pending';
        """

    /// The settings that came with this version, as their defaults were then.
    private static let settings = """
        UPDATE site SET policy = json_set(
            policy, '$.difficulty', 'auto', '$.easyRate', '10/1h', '$.unsolved', '2/1h', '$.unsolvedPerSite', '20/1h'
        );
        """
}
