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
        if let since = filter.since { add("comment.created >= ?", [since.milliseconds]) }
        if let until = filter.until { add("comment.created < ?", [until.milliseconds]) }
        if let rules = filter.rules { add(rules) }
        if let other = filter.sourceOf { add(sourceOf: other) }
        if let search = filter.search { add(search) }
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

    /// Those of some comments that are meant, in the order of ids.
    func ids(among comments: [Int64]) throws -> [Int64] {
        let (own, values) = membership
        let range = ["comment.id IN (SELECT value FROM json_each(?))"] + own
        let found = try ids(where: range, [try JSONText.encode(comments)] + values)
        guard let similar = filter.similarTo else { return found }
        let alike = Set(try ids(similarTo: similar))
        return found.filter(alike.contains)
    }

    private func sites() throws -> [String] {
        let named = filter.site.map { [$0] } ?? filter.sites?.sorted()
        guard let named else { return try String.fetchAll(database, sql: "SELECT id FROM site ORDER BY id") }
        return named.filter { filter.sites?.contains($0) ?? true }
    }

    /// A group as the index tells of it.
    struct Group {
        let id: Int64
        let first: Int64
        let count: Int
        let subnets: Int
        let sites: [String]
        let highestScore: Double?
    }

    /// Groups of at least two, in their order, from behind one on.
    func groups() throws -> [Group] {
        let (_, values) = membership
        let arguments = values + [filter.after] + arguments + [filter.limit]
        return try Row.fetchAll(database, sql: groupsQuery, arguments: arguments).map { row in
            try Group(
                id: row[0],
                first: row[1],
                count: row[2],
                subnets: subnets(ofGroup: row[0]),
                sites: row[3] == row[4] as String ? [row[3]] : sites(ofGroup: row[0]),
                highestScore: row[5]
            )
        }
    }

    var groupsQuery: String {
        """
        SELECT alikeGroup, min(id), count(*), min(site), max(site), max(score)
        FROM comment WHERE \(condition(on: "comment.alikeGroup > ?"))
        GROUP BY alikeGroup HAVING count(*) > 1 ORDER BY alikeGroup LIMIT ?
        """
    }

    /// Telling many networks apart takes longer than all the rest, so only those of some comments are.
    private func subnets(ofGroup group: Int64) throws -> Int {
        let sql = """
            SELECT count(DISTINCT subnet) FROM (
                SELECT subnet FROM comment WHERE \(condition(on: "comment.alikeGroup = ?")) ORDER BY comment.id LIMIT ?)
            """
        let values = membership.arguments + [group] + arguments + [QueueGroup.comparedSubnets]
        return try Int.fetchOne(database, sql: sql, arguments: values) ?? 0
    }

    private func sites(ofGroup group: Int64) throws -> [String] {
        let sql = """
            SELECT DISTINCT site FROM comment WHERE \(condition(on: "comment.alikeGroup = ?")) ORDER BY site
            """
        return try String.fetchAll(database, sql: sql, arguments: membership.arguments + [group] + arguments)
    }

    private func condition(on groups: String) -> String {
        (membership.conditions + [groups] + conditions).joined(separator: " AND ")
    }

    private mutating func add(_ rules: Set<Reason.Code>) {
        let codes = rules.map(\.rawValue).sorted()
        let marks = databaseQuestionMarks(count: codes.count)
        add(
            "EXISTS (SELECT 1 FROM reason WHERE reason.comment = comment.id AND reason.code IN (\(marks)))",
            StatementArguments(codes)
        )
    }

    /// What was erased has no salt, and no source; what was imported may have none.
    private mutating func add(sourceOf other: Int64) {
        add(
            """
            comment.source = (SELECT source FROM comment AS other
                WHERE id = ? AND length(other.salt) > 0 AND other.source <> zeroblob(16))
            """,
            [other]
        )
    }

    private mutating func add(_ search: SearchQuery) {
        add("comment.id IN (SELECT rowid FROM commentSearch WHERE commentSearch MATCH ?)", [search.expression])
        guard search.hasPhrases else { return }
        add("searchPhrases(?, comment.name, comment.title, comment.content)", [search.text])
    }
}
