import AuditLog
import Foundation
import Submissions

/// The report as one page of HTML that needs nothing else: no script, no other file.
struct ReportPage {
    let report: LogReport
    let words: ReportWords
    private let site: String?
    private let made: Date

    init(_ report: LogReport, language: Language, site: String?, made: Date) {
        self.report = report
        self.words = ReportWords(language: language)
        self.site = site
        self.made = made
    }

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="\(words.language.rawValue)"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(words.title)</title><style>\(Self.style)</style></head><body>
        <h1>\(words.title): \(Self.escaped(site ?? words.allSites))</h1>
        <p>\(words.made) \(made.rfc3339). \(words.basis)</p>
        \(summary)
        <h2>\(words.overview)</h2>\(overview)
        <h2>\(words.perDay)</h2>\(dayPlot)
        <h2>\(words.delays)</h2>\(delayPlot)
        <h2>\(words.errors)</h2>\(errors)
        <h2>\(words.agreement)</h2>\(agreement)
        <h2>\(words.moderators)</h2>\(moderators)
        <h2>\(words.rules)</h2>\(rules)
        <h2>\(words.complaints)</h2>\(complaints)
        <h2>\(words.bands)</h2>\(bands)
        <h2>\(words.calibration)</h2>\(calibration)
        <h2>\(words.drift)</h2>\(drift)
        <h2>\(words.methods)</h2>\(paragraph(words.methodsText))
        </body></html>

        """
    }

    private var overview: String {
        func delay(_ quantile: Double) -> String { report.delay(quantile: quantile).map(words.delay) ?? "–" }
        return Self.table(
            [],
            [
                [words.accepted, String(report.accepted)], [words.waiting, String(report.waiting)],
                [words.automatic, share(report.automatic)], [words.median, delay(0.5)], [words.ninety, delay(0.9)],
                [words.ninetyNine, delay(0.99)], [words.caught, share(report.caught)],
                [words.lost, share(report.lost)],
            ]
        )
    }

    private var dayPlot: String {
        guard let first = report.days.keys.min(), let last = report.days.keys.max() else {
            return paragraph(words.nothing)
        }
        let groups = (first...last).map { number in
            let day = report.days[number]
            return BarPlot.Group(
                label: LogReport.date(day: number),
                values: [Double(day?.accepted ?? 0), Double(day?.decided ?? 0)]
            )
        }
        return BarPlot(groups: groups).svg + paragraph(words.perDayNote)
    }

    private var delayPlot: String {
        guard !report.delays.isEmpty else { return paragraph(words.nothing) }
        let bounds: [Double] = [60, 600, 3600, 6 * 3600, 86_400, 3 * 86_400, 7 * 86_400]
        var lower = 0.0
        var groups = bounds.map { upper in
            defer { lower = upper }
            let count = report.delays.count { $0 >= lower && $0 < upper }
            return BarPlot.Group(label: "< \(words.delay(upper))".replacing("<", with: "&lt;"), values: [Double(count)])
        }
        let rest = report.delays.count { $0 >= lower }
        groups.append(.init(label: "≥ \(words.delay(lower))", values: [Double(rest)]))
        return paragraph(words.delaysNote) + BarPlot(groups: groups).svg
    }

    private var rules: String {
        guard !report.rules.isEmpty else { return paragraph(words.nothing) }
        let rows = report.rules.sorted { ($1.value.found, $0.key) < ($0.value.found, $1.key) }
        return Self.table(
            [words.rule, words.found, words.precision],
            rows.map { [words.rule($0.key), String($0.value.found), share($0.value.refused)] }
        )
    }

    private var moderators: String {
        guard !report.moderators.isEmpty else { return paragraph(words.nothing) }
        return Self.table(
            [words.moderator, words.decisions, words.overturned],
            report.moderators.sorted { $0.key < $1.key }.map { name, moderator in
                let decisions = moderator.decisions.sorted { $0.key < $1.key }
                    .map { "\(words.status($0.key)) \($0.value)" }.joined(separator: ", ")
                return [name, decisions, share(moderator.overturned)]
            }
        )
    }

    private var calibration: String {
        guard let error = report.calibrationError else { return paragraph(words.noScores) }
        let points = report.calibration.compactMap { bin -> PointPlot.Point? in
            guard let mean = bin.meanScore, let share = bin.spam.share else { return nil }
            return .init(
                x: mean,
                y: share,
                spread: bin.spam.interval,
                label: "\(bin.spam.count) / \(bin.spam.total)"
            )
        }
        return PointPlot(points: points, hasDiagonal: true, ends: ["0", "1"]).svg
            + paragraph("\(words.calibrationNote) \(words.percent(error))")
    }

    private var drift: String {
        let weeks = report.weeks.sorted { $0.key < $1.key }
        guard let first = weeks.first?.key, let last = weeks.last?.key else { return paragraph(words.noScores) }
        let points = weeks.map { number, week in
            let mean = week.scores / Double(week.count)
            let x = first == last ? 0.5 : Double(number - first) / Double(last - first)
            let label = "\(LogReport.date(day: number * 7 - 3)): \(words.percent(mean))"
            return PointPlot.Point(x: x, y: mean, spread: nil, label: label)
        }
        let days = [first, last].map { LogReport.date(day: $0 * 7 - 3) }
        return paragraph(words.driftNote)
            + PointPlot(points: points, hasDiagonal: false, ends: first == last ? [] : days).svg
    }

    func share(_ proportion: Proportion) -> String {
        guard let share = proportion.share, let interval = proportion.interval else { return "–" }
        return """
            \(words.percent(share)) (\(words.percent(interval.lowerBound)) – \(words.percent(interval.upperBound))), \
            \(proportion.count) / \(proportion.total)
            """
    }

    func paragraph(_ text: String) -> String {
        "<p>\(Self.escaped(text))</p>"
    }

    static func table(_ heads: [String], _ rows: [[String]]) -> String {
        let head = heads.isEmpty ? "" : "<tr>\(heads.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined())</tr>"
        let body = rows.map { row in
            let rest = row.dropFirst().map { "<td>\(escaped($0))</td>" }.joined()
            return "<tr><th scope=\"row\">\(escaped(row.first ?? ""))</th>\(rest)</tr>"
        }
        return "<div class=\"wide\"><table>\(head)\(body.joined())</table></div>"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    private static let style = """
        :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
        th,td{text-align:left;font-weight:normal;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #8884;vertical-align:top}
        th[scope=col]{font-weight:600}svg{width:100%;height:auto}svg{min-width:40rem}
        svg.square{min-width:0;max-width:22rem;display:block}
        text{font-size:11px;fill:currentColor}.bar0{fill:#1f6fb2}.bar1{fill:#9cc5e8}line{stroke:#888}
        .frame{fill:none;stroke:#888}.ideal{stroke-dasharray:4 4}.mark{stroke-dasharray:2 4}.spread{stroke:#1f6fb2;stroke-width:2}
        .end{text-anchor:end}.middle{text-anchor:middle}p{max-width:46rem}.wide{overflow-x:auto}
        circle{fill:#1f6fb2}
        polyline{fill:none;stroke:#1f6fb2;stroke-width:2}
        """
}
