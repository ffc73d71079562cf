import GRDB

/// From here on entries of the log, and what the filter knew and said, may be stored in their short forms, which versions before
/// do not read. What is there stays as it is: both are read, and an entry is never changed.
enum MigrationShortForms {
    static let name = "short forms of entries and judgements"

    static func migrate(_ database: Database) throws {}
}
