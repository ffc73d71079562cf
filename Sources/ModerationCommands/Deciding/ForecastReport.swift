import Moderation

/// Tells what a decision would do.
struct ForecastReport {
    /// Longer lists of ids are not shown, in columns.
    private static let longestList = 48
    private let forecast: DecisionForecast
    private let status: CommentStatus
    private let context: CommandContext
    private let report: DecisionReport

    init(_ forecast: DecisionForecast, giving status: CommentStatus, context: CommandContext) {
        self.forecast = forecast
        self.status = status
        self.context = context
        report = DecisionReport(forecast.result, giving: status, suffix: "", context: context)
    }

    var outcome: CommandOutcome { report.outcome }

    private var count: Int { forecast.result.changed.count }

    func print() {
        guard count > 0 else { return report.print() }
        let list = String(idList: forecast.result.changed)
        let ids = list.count <= Self.longestList ? " (\(list))" : ""
        let output = context.output
        output.line("Would be \(status.pastTense): \(count.counted("comment"))\(ids). Nothing was changed.")
        output.line()
        printCounts()
        printFirst()
        report.printObstacles()
    }

    private func printCounts() {
        let sites = forecast.groups.reduce(into: [String: [String]]()) { sites, group in
            sites[group.site, default: []].append("\(group.count) \(group.status.rawValue)")
        }
        for (site, counts) in sites.sorted(by: { $0.key < $1.key }) {
            context.output.line("At \(site): \(counts.joined(separator: ", ")).")
        }
        var authors = forecast.authors.map { "\($0.name.singleLine) (\($0.count))" }
        let others = forecast.authorCount - authors.count
        if others > 0 { authors.append("and \(others.counted("other name"))") }
        for line in "By \(authors.joined(separator: ", ")).".wrapped(toColumns: context.output.columns) {
            context.output.line(line)
        }
    }

    private func printFirst() {
        let now = context.now()
        let columns: [Table.Column] = [
            .init(title: "ID", alignment: .right), .init(title: "AGE", alignment: .right),
            .init(title: "NAME", minimum: 8), .init(title: "COMMENT", minimum: 16, weight: 3),
        ]
        let rows = forecast.first.map { comment in
            [String(comment.id), comment.created.age(at: now), comment.name, comment.summary]
        }
        context.output.line()
        context.output.table(Table(columns: columns, rows: rows))
        let rest = count - rows.count
        if rest > 0 { context.output.line("And \(rest) more.") }
    }

    func printJSON() {
        let members: [JSONValue.Member] = [
            .init(name: "operation", value: .null), .init(name: "changed", value: .integer(0)),
            .init(name: "wouldChange", value: .integer(Int64(count))),
        ]
        let groups = forecast.groups.map { group in
            JSONValue.object([
                "site": .string(group.site), "status": .string(group.status.rawValue),
                "count": .integer(Int64(group.count)),
            ])
        }
        let authors = forecast.authors.map { author in
            JSONValue.object(["name": .string(author.name), "count": .integer(Int64(author.count))])
        }
        let details: [JSONValue.Member] = [
            .init(name: "groups", value: .array(groups)), .init(name: "authors", value: .array(authors)),
            .init(name: "first", value: .array(forecast.first.map { .integer($0.id) })),
        ]
        context.output.line(.object(members + report.obstacles + details))
    }
}
