import AuditLog
import Foundation

extension LogReport {
    /// Every figure of the report.
    var rows: [ReportRow] {
        totals + dayRows + ruleRows + moderatorRows + complaintRows + bandRows + scoreRows + reviewRows
    }

    private var totals: [ReportRow] {
        [
            ReportRow("volume", "accepted", Double(accepted)),
            ReportRow("volume", "waiting", Double(waiting)),
            ReportRow("volume", "automatic", automatic),
            ReportRow("delay", "decided", Double(delays.count)),
            ReportRow("delay", "median", delay(quantile: 0.5)),
            ReportRow("delay", "p90", delay(quantile: 0.9)),
            ReportRow("delay", "p99", delay(quantile: 0.99)),
            ReportRow("spam", "caught", caught),
            ReportRow("spam", "hamLost", lost),
        ]
    }

    private var dayRows: [ReportRow] {
        days.sorted { $0.key < $1.key }.flatMap { number, day in
            let date = Self.date(day: number)
            return [
                ReportRow("day", key: date, "accepted", Double(day.accepted)),
                ReportRow("day", key: date, "held", Double(day.held)),
                ReportRow("day", key: date, "decided", Double(day.decided)),
                ReportRow("day", key: date, "erased", Double(day.erased)),
            ]
        }
    }

    private var ruleRows: [ReportRow] {
        rules.sorted { $0.key < $1.key }.flatMap { code, rule in
            [
                ReportRow("rule", key: code, "found", Double(rule.found)),
                ReportRow("rule", key: code, "precision", rule.refused),
            ]
        }
    }

    private var moderatorRows: [ReportRow] {
        moderators.sorted { $0.key < $1.key }.flatMap { name, moderator in
            moderator.decisions.sorted { $0.key < $1.key }.map {
                ReportRow("moderator", key: name, $0.key, Double($0.value))
            }
                + [ReportRow("moderator", key: name, "overturned", moderator.overturned)]
        }
    }

    private var scoreRows: [ReportRow] {
        let bins = calibration.enumerated().filter { $0.element.spam.total > 0 }.flatMap { index, bin in
            let key = "\(Double(index) / 10)-\(Double(index + 1) / 10)"
            return [
                ReportRow("calibration", key: key, "meanScore", bin.meanScore),
                ReportRow("calibration", key: key, "spam", bin.spam),
            ]
        }
        let weekRows = weeks.sorted { $0.key < $1.key }.map { number, week in
            ReportRow("week", key: Self.date(day: number * 7 - 3), "meanScore", week.scores / Double(week.count))
        }
        let error = calibrationError.map { [ReportRow("calibration", "error", $0)] } ?? []
        return error + bins + weekRows
    }

    /// `2027-01-15` of a day's number since 1970.
    static func date(day: Int) -> String {
        String(Date(timeIntervalSince1970: Double(day) * 86_400).rfc3339.prefix(10))
    }
}
