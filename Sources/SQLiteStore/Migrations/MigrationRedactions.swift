import GRDB

/// What is left of pieces of comments that were destroyed.
enum MigrationRedactions {
    static let name = "redactions"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                -- The audit entry of the last redaction, since when the text is what it is.
                ALTER TABLE comment ADD COLUMN redacted INTEGER;
                -- SHA-256 of the receipt that went with the salt before the first of them.
                ALTER TABLE comment ADD COLUMN receiptDigest BLOB CHECK (length(receiptDigest) = 32);
                """
        )
    }
}
