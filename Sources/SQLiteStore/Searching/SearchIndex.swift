import GRDB

/// The index of words inside a transaction. It can be made anew from the comments at any time.
enum SearchIndex {
    /// Changes comments' texts, whatever state the index is in: what has to be destroyed goes before it.
    static func change(_ database: Database, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            try beginAnew(in: database)
            try body()
        }
    }

    /// Empties it; the search's service fills it again.
    static func beginAnew(in database: Database) throws {
        try database.execute(sql: "INSERT INTO commentSearch (commentSearch) VALUES ('delete-all')")
        try database.execute(sql: "UPDATE searchProgress SET comment = 0, remains = 0")
    }
}
