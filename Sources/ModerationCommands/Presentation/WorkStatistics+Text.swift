import Foundation
import Moderation
import SpamFilter

extension WorkStatistics {
    /// Below the table of sites: by the hour, how long decisions take, who decided, which rules hold.
    func print(in context: CommandContext) {
        let output = context.output
        let accepted = hours.map(\.accepted)
        let decidedByHour = hours.map(\.decided)
        if (accepted + decidedByHour).contains(where: { $0 > 0 }) {
            output.line()
            output.line("By the hour, the last 24 hours, now at the right:")
            output.line("  came     \(Self.bars(accepted))")
            output.line("  decided  \(Self.bars(decidedByHour))")
        }
        if let medianSeconds, let slowestSeconds {
            output.line()
            output.line(
                "Since \(since.rfc3339): \(decided.counted("comment")) decided, half within "
                    + "\(Self.words(medianSeconds)), 95 % within \(Self.words(slowestSeconds))."
            )
        }
        if !workers.isEmpty {
            output.line()
            output.table(workerTable)
        }
        if !rules.isEmpty {
            output.line()
            output.table(ruleTable)
        }
    }

    /// A character an hour; a dot for none.
    private static func bars(_ counts: [Int]) -> String {
        let heights = Array("▁▂▃▄▅▆▇█")
        let most = max(counts.max() ?? 0, 1)
        let bars = counts.map { count in
            count == 0 ? "·" : heights[(count * heights.count - 1) / most]
        }
        return "\(String(bars))  \(counts.reduce(0, +)), at most \(counts.max() ?? 0) an hour"
    }

    private static func words(_ seconds: Double) -> String {
        let age = Date(timeIntervalSince1970: 0).age(at: Date(timeIntervalSince1970: seconds))
        return age == "now" ? "1 s" : age
    }

    private var workerTable: Table {
        let columns: [Table.Column] = [
            .init(title: "MODERATOR", minimum: 8), .init(title: "DECIDED", alignment: .right),
            .init(title: "UNDONE", alignment: .right),
        ]
        let rows = workers.map { worker in
            [worker.moderator, String(worker.decided), Self.percent(worker.undone, of: worker.decided)]
        }
        return Table(columns: columns, rows: rows)
    }

    /// A rule is right where a moderator does not approve what it found.
    private var ruleTable: Table {
        let columns: [Table.Column] = [
            .init(title: "RULE", minimum: 8), .init(title: "FOUND", alignment: .right),
            .init(title: "DECIDED", alignment: .right), .init(title: "APPROVED", alignment: .right),
            .init(title: "PRECISION", alignment: .right),
        ]
        let rows = rules.map { rule in
            [
                rule.code, String(rule.found), String(rule.decided), String(rule.approved),
                Self.percent(rule.decided - rule.approved, of: rule.decided),
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    /// Whole percents; a dash of none.
    private static func percent(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : "\(Int((100 * Double(part) / Double(whole)).rounded())) %"
    }
}
