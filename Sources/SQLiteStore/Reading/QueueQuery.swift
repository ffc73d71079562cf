import Foundation
import GRDB
import Moderation
import SpamFilter

/// Finds the comments that a filter means.
///
/// They lie in ranges of indexes, one for each status, with and without a solved check code, of each site; in each they have the
/// order of ids. So a page is the first of what the ranges begin with, and costs what it shows, however many comments there are.
struct QueueQuery {
    private let filter: QueueFilter
    private let database: Database
    /// On `comment` alone, besides those that say which ranges are meant.
    private var conditions: [String] = []
    private var arguments = StatementArguments()

    init(_ filter: QueueFilter, in database: Database) throws {
        self.filter = filter
        self.database = database
        if let thread = filter.thread { add("comment.thread IN (SELECT id FROM thread WHERE key = ?)", [thread]) }
        if let bands = filter.bands {
            let marks = databaseQuestionMarks(count: bands.count)
            add(
                "(SELECT band FROM spamJudgement WHERE spamJudgement.comment = comment.id) IN (\(marks))",
                StatementArguments(bands.map(\.rawValue).sorted())
            )
        }
        if let claims = filter.claims {
            let (condition, values) = SQLiteStore.condition(claims)
            add(condition, values)
        }
    }

    private mutating func add(_ condition: String, _ values: StatementArguments) {
        conditions.append(condition)
        arguments += values
    }

    /// A page of ids, in their order.
    func ids() throws -> [Int64] {
        if let similar = filter.similarTo { return try ids(similarTo: similar) }
        let isOfAll = filter.statuses.count == CommentStatus.allCases.count && filter.isUnsolved == nil
        if isOfAll, filter.site == nil, filter.sites == nil { return try ids(where: [], []) }
        var found: [Int64] = []
        for site in try sites() {
            for status in filter.statuses {
                for isUnsolved in filter.isUnsolved.map({ [$0] }) ?? [false, true] {
                    found += try ids(
                        where: ["comment.status = ?", "comment.unsolved = ?", "comment.site = ?"],
                        [status.rawValue, isUnsolved, site]
                    )
                }
            }
        }
        return Array(found.sorted().prefix(filter.limit))
    }

    private func ids(where range: [String], _ values: StatementArguments) throws -> [Int64] {
        let statement = try database.cachedStatement(sql: idsQuery(where: range))
        return try Int64.fetchAll(statement, arguments: values + [filter.after] + arguments + [filter.limit])
    }

    func idsQuery(where range: [String]) -> String {
        let condition = (range + ["comment.id > ?"] + conditions).joined(separator: " AND ")
        return "SELECT comment.id FROM comment WHERE \(condition) ORDER BY comment.id LIMIT ?"
    }

    /// What is like no other is similar to itself alone.
    private func ids(similarTo comment: Int64) throws -> [Int64] {
        let sql = "SELECT alikeGroup FROM comment WHERE id = ?"
        let (own, values) = membership
        guard let group = try Int64.fetchOne(database, sql: sql, arguments: [comment]) else {
            return try ids(where: ["comment.id = ?"] + own, [comment] + values)
        }
        return try ids(where: ["comment.alikeGroup = ?"] + own, [group] + values)
    }

    /// The ranges as conditions. The plus keeps SQLite from looking for members of groups among all that wait.
    private var membership: (conditions: [String], arguments: StatementArguments) {
        var conditions = ["comment.status IN (\(databaseQuestionMarks(count: filter.statuses.count)))"]
        var arguments = StatementArguments(filter.statuses.map(\.rawValue).sorted())
        if let isUnsolved = filter.isUnsolved {
            conditions.append("+comment.unsolved = ?")
            arguments += [isUnsolved]
        }
        if let site = filter.site {
            conditions.append("+comment.site = ?")
            arguments += [site]
        }
        if let sites = filter.sites {
            conditions.append("+comment.site IN (\(databaseQuestionMarks(count: sites.count)))")
            arguments += StatementArguments(sites.sorted())
        }
        return (conditions, arguments)
    }

    private func sites() throws -> [String] {
        let named = filter.site.map { [$0] } ?? filter.sites?.sorted()
        guard let named else { return try String.fetchAll(database, sql: "SELECT id FROM site ORDER BY id") }
        return named.filter { filter.sites?.contains($0) ?? true }
    }

    /// Groups of at least two, in their order, from behind one on: a row for each with its id, its first comment, how many there
    /// are, from how many networks, of which sites, and the highest score.
    func groups() throws -> [Row] {
        let (_, values) = membership
        return try Row.fetchAll(
            database,
            sql: groupsQuery,
            arguments: values + [filter.after] + arguments + [filter.limit]
        )
    }

    /// A site's id has no comma.
    var groupsQuery: String {
        let condition = (membership.conditions + ["comment.alikeGroup > ?"] + conditions).joined(separator: " AND ")
        return """
            SELECT alikeGroup, min(id), count(*), count(DISTINCT subnet), group_concat(DISTINCT site), max(score)
            FROM comment WHERE \(condition)
            GROUP BY alikeGroup HAVING count(*) > 1 ORDER BY alikeGroup LIMIT ?
            """
    }
}
