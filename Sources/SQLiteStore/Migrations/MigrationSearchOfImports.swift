import GRDB

/// Takes a comment into the search's index at once when its id is one that the index has passed: imported comments keep theirs.
enum MigrationSearchOfImports {
    static let name = "search of imported comments"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TRIGGER commentSearchIsLate AFTER INSERT ON comment
                WHEN NEW.id <= (SELECT comment FROM searchProgress)
                BEGIN
                    INSERT INTO commentSearch (rowid, words)
                    VALUES (NEW.id, searchWords(NEW.name, NEW.title, NEW.content));
                END;
                """
        )
        // Such comments may be missing in it.
        let hasImported = "SELECT EXISTS (SELECT 1 FROM importedComment)"
        if try Bool.fetchOne(database, sql: hasImported) == true { try SearchIndex.beginAnew(in: database) }
    }
}
