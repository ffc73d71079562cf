import GRDB

/// Groups of comments that are nearly the same.
enum MigrationGroups {
    static let name = "groups of near duplicates"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: column)
        try database.execute(sql: known)
    }

    private static let column = """
        -- The comment with which the group began; null for what is like no other.
        ALTER TABLE comment ADD COLUMN alikeGroup INTEGER REFERENCES comment (id);
        -- Holds copies only, and all that a list of groups tells of them.
        CREATE INDEX commentInGroup ON comment (status, alikeGroup, id, unsolved, site, subnet, score)
        WHERE alikeGroup IS NOT NULL;
        """

    /// What the filter noticed until now.
    private static let known = """
        UPDATE comment SET alikeGroup = spamJudgement.firstAlike FROM spamJudgement
        WHERE spamJudgement.comment = comment.id AND firstAlike IN (SELECT id FROM comment) AND length(salt) > 0;
        UPDATE comment SET alikeGroup = id
        WHERE alikeGroup IS NULL AND length(salt) > 0
            AND id IN (SELECT alikeGroup FROM comment WHERE alikeGroup IS NOT NULL);
        """
}
