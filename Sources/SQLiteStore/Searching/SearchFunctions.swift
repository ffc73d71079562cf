import Foundation
import GRDB
import Moderation

/// What SQL statements of the search index call; each connection has to know them.
enum SearchFunctions {
    static func add(to database: Database) {
        database.add(function: words)
        database.add(function: phrases)
    }

    /// `searchWords(name, title, content)`: what the index holds of a comment.
    private static let words = DatabaseFunction("searchWords", argumentCount: 3, pure: true) { values in
        let texts = values.map { String.fromDatabaseValue($0) ?? "" }
        return SearchWords.indexed(name: texts[0], title: texts[1], content: texts[2])
    }

    /// `searchPhrases(query, name, title, content)`: whether a comment has all phrases of a query.
    private static let phrases = DatabaseFunction("searchPhrases", argumentCount: 4, pure: true) { values in
        let texts = values.map { String.fromDatabaseValue($0) ?? "" }
        return SearchQuery(texts[0])?.phrasesOccur(name: texts[1], title: texts[2], content: texts[3]) ?? false
    }
}
