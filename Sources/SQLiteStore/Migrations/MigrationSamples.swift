import GRDB

/// Samples of comments for a second review, and what reviewers said of them.
enum MigrationSamples {
    static let name = "samples, second opinions"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: samples)
        try database.execute(sql: opinions)
    }

    private static let samples = """
        CREATE TABLE sample (
            id INTEGER PRIMARY KEY NOT NULL,
            -- Of the audit log.
            entry INTEGER NOT NULL UNIQUE,
            site TEXT,
            seed INTEGER NOT NULL CHECK (seed >= 0),
            fromTime INTEGER,
            toTime INTEGER,
            moderator TEXT NOT NULL CHECK (moderator <> ''),
            time INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE sampleStratum (
            sample INTEGER NOT NULL REFERENCES sample (id),
            position INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('approved', 'rejected', 'spam')),
            -- Of the scores; null where there are none.
            lower REAL CHECK (lower BETWEEN 0 AND 1),
            upper REAL CHECK (upper BETWEEN 0 AND 1),
            population INTEGER NOT NULL CHECK (population > 0),
            PRIMARY KEY (sample, position),
            CHECK ((lower IS NULL) = (upper IS NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sampledComment (
            sample INTEGER NOT NULL,
            comment INTEGER NOT NULL REFERENCES comment (id),
            stratum INTEGER NOT NULL,
            PRIMARY KEY (sample, comment),
            FOREIGN KEY (sample, stratum) REFERENCES sampleStratum (sample, position)
        ) STRICT, WITHOUT ROWID;
        """

    private static let opinions = """
        CREATE TABLE secondOpinion (
            sample INTEGER NOT NULL,
            comment INTEGER NOT NULL,
            reviewer TEXT NOT NULL CHECK (reviewer <> ''),
            -- Of the audit log.
            entry INTEGER NOT NULL UNIQUE,
            time INTEGER NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('ham', 'spam', 'reject', 'skip')),
            reason TEXT,
            note TEXT,
            PRIMARY KEY (sample, comment, reviewer),
            FOREIGN KEY (sample, comment) REFERENCES sampledComment (sample, comment),
            CHECK (verdict = 'reject' OR reason IS NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX secondOpinionByComment ON secondOpinion (comment);
        """
}
