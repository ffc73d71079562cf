import GRDB

/// Up to which time spent tokens were forgotten, as milliseconds since 1970: one row, or none.
enum MigrationForgottenTokens {
    static let name = "forgotten tokens"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE forgottenToken (
                    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
                    expiredBefore INTEGER NOT NULL
                ) STRICT;
                """
        )
    }
}
