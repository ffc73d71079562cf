import GRDB

/// The reasons that sites made, and what they changed of the built-in ones.
enum MigrationReasons {
    static let name = "visitors 1 reasons"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE siteReason (
                    site TEXT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
                    code TEXT NOT NULL CHECK (length(code) BETWEEN 2 AND 40),
                    -- Empty where a built-in code keeps its own text.
                    textVi TEXT NOT NULL,
                    textEn TEXT NOT NULL,
                    clauseVi TEXT NOT NULL,
                    clauseEn TEXT NOT NULL,
                    url TEXT,
                    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
                    PRIMARY KEY (site, code)
                ) STRICT, WITHOUT ROWID;
                """
        )
    }
}
