import Foundation
import GRDB
import Moderation
import SpamFilter

/// The condition of SQL for which comments a filter means, over `comment` alone.
struct QueueQuery {
    /// The column to sort by. The plus keeps SQLite from walking through all comments by id where few have the status.
    let id: String
    private var conditions: [String] = []
    private(set) var arguments = StatementArguments()

    var condition: String {
        conditions.joined(separator: " AND ")
    }

    /// Comments in the order of ids.
    init(_ filter: QueueFilter, in database: Database) throws {
        id = filter.statuses.count < CommentStatus.allCases.count ? "+comment.id" : "comment.id"
        add("\(id) > ?", [filter.after])
        try add(filter, in: database)
    }

    /// Comments of groups in the order of the groups, from behind a group on.
    init(groupsOf filter: QueueFilter, in database: Database) throws {
        id = "comment.alikeGroup"
        add("comment.alikeGroup > ?", [filter.after])
        try add(filter, in: database)
    }

    private mutating func add(_ filter: QueueFilter, in database: Database) throws {
        if let site = filter.site { add("comment.site = ?", [site]) }
        if let sites = filter.sites { add("comment.site", in: sites.sorted()) }
        if let thread = filter.thread { add("comment.thread IN (SELECT id FROM thread WHERE key = ?)", [thread]) }
        // Named in any case, as the index has it before the site.
        add("comment.unsolved IN (?, ?)", [filter.isUnsolved ?? false, filter.isUnsolved ?? true])
        add("comment.status", in: filter.statuses.map(\.rawValue).sorted())
        if let bands = filter.bands {
            add("(SELECT band FROM spamJudgement WHERE comment = comment.id)", in: bands.map(\.rawValue).sorted())
        }
        if let claims = filter.claims {
            let (condition, values) = SQLiteStore.condition(claims)
            add(condition, values)
        }
        if let similar = filter.similarTo { try add(similarTo: similar, in: database) }
    }

    private mutating func add(_ condition: String, _ values: StatementArguments) {
        conditions.append(condition)
        arguments += values
    }

    private mutating func add(_ column: String, in values: [String]) {
        add("\(column) IN (\(databaseQuestionMarks(count: values.count)))", StatementArguments(values))
    }

    /// What is like no other is similar to itself alone.
    private mutating func add(similarTo comment: Int64, in database: Database) throws {
        let sql = "SELECT alikeGroup FROM comment WHERE id = ?"
        if let group = try Int64.fetchOne(database, sql: sql, arguments: [comment]) {
            add("comment.alikeGroup = ?", [group])
        } else {
            add("comment.id = ?", [comment])
        }
    }
}
