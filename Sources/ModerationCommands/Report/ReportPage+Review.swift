import AuditLog
import Foundation

/// What the page tells of second reviews, complaints and the filter.
extension ReportPage {
    /// The page in a few sentences, for who reads no further.
    var summary: String {
        var sentences = [words.inShort(accepted: report.accepted, waiting: report.waiting)]
        if let median = report.delay(quantile: 0.5), let ninety = report.delay(quantile: 0.9) {
            sentences.append(words.inShort(median: words.delay(median), ninety: words.delay(ninety)))
        }
        if let last = report.samples.last(where: { $0.reviewed > 0 }) {
            if last.falseNegatives.share != nil {
                sentences.append(words.inShort(letThrough: percents(last.falseNegatives)))
            }
            if last.falsePositives.share != nil {
                sentences.append(words.inShort(refused: percents(last.falsePositives)))
            }
        }
        return "<ul>\(sentences.map { "<li>\(Self.escaped($0))</li>" }.joined())</ul>"
    }

    var errors: String {
        guard !report.samples.isEmpty else { return paragraph(words.noSamples) }
        return paragraph(words.errorsNote) + report.samples.map(sample).joined()
    }

    private func sample(_ findings: SampleFindings) -> String {
        let record = findings.record
        let heading = words.sample(
            record.number,
            drawn: record.comments.count,
            of: record.population,
            reviewed: findings.reviewed,
            day: String(findings.time.rfc3339.prefix(10))
        )
        let shares = [
            (words.falseNegatives, findings.falseNegatives), (words.falsePositives, findings.falsePositives),
        ]
        // Of what was approved it is said already.
        let refused = findings.wrongByStatus.filter { $0.key != "approved" }.sorted { $0.key < $1.key }
        let rows = shares + refused.map { (words.wrong(of: $0), $1) }
        let read = rows.compactMap { label, share in share.share.map { (label, share, $0) } }
        guard !read.isEmpty else { return paragraph("\(heading) \(words.notReviewed)") }
        let most = read.compactMap { $0.1.interval?.upperBound }.max() ?? 1
        let end = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].first { most <= $0 } ?? 1
        let plot = IntervalPlot(
            rows: read.map { label, share, value in
                .init(label: label, value: value, interval: share.interval ?? value...value, text: percents(share))
            },
            range: 0...end,
            marks: [0, 0.5, 1].map { (value: $0 * end, text: words.percent($0 * end)) }
        )
        let table = Self.table(
            [words.what, words.share, words.inPopulation, words.read],
            read.map { label, share, _ in [label, percents(share), counts(share), "\(share.found) / \(share.read)"] }
        )
        return paragraph(heading) + plot.svg + table
    }

    var agreement: String {
        guard !report.agreement.isEmpty else { return paragraph(words.noSamples) }
        let people =
            report.agreement.sorted { $0.key < $1.key }.map { (words.decided(by: $0), $1) }
            + report.reviewers.sorted { $0.key < $1.key }.map { (words.reviewed(by: $0), $1) }
        let rows = people.compactMap { label, kappa -> IntervalPlot.Row? in
            guard let value = kappa.value, let interval = kappa.interval else { return nil }
            let bounds = "\(words.decimal(interval.lowerBound)) – \(words.decimal(interval.upperBound))"
            let text = "\(words.decimal(value)) (\(bounds))"
            return .init(label: Self.escaped(label), value: value, interval: interval, text: text)
        }
        let lowest = rows.map(\.interval.lowerBound).min() ?? 0
        let start = lowest < 0 ? -1.0 : 0
        let marks = [start, start + (1 - start) / 2, 1].map { (value: $0, text: words.decimal($0)) }
        let plot = rows.isEmpty ? "" : IntervalPlot(rows: rows, range: start...1, marks: marks).svg
        let table = Self.table(
            [words.who, words.comments, words.agreed, "κ", words.reading],
            people.map { label, kappa in
                [
                    label, String(kappa.count), share(kappa.agreed), kappa.value.map(words.decimal) ?? "–",
                    words.reading(of: kappa.value, count: kappa.count),
                ]
            }
        )
        return paragraph(words.agreementNote) + plot + table
    }

    var complaints: String {
        let complaints = report.complaints
        let rows =
            complaints.appeals.sorted { $0.key < $1.key }.map { [words.appeals($0.key), String($0.value)] }
            + complaints.erasures.sorted { $0.key < $1.key }.map { [words.erasures($0.key), String($0.value)] }
        return rows.isEmpty ? paragraph(words.noComplaints) : Self.table([], rows)
    }

    var bands: String {
        let bands = report.bands
        guard bands.spam.total > 0 else { return paragraph(words.noScores) }
        return paragraph(words.bandsNote)
            + Self.table(
                [],
                [
                    [words.bandSpam, share(bands.spam)], [words.bandUnsure, share(bands.unsure)],
                    [words.bandTrusted, share(bands.trusted)], [words.bandCaught, share(bands.caught)],
                    [words.bandLost, share(bands.lost)], [words.bandLeaked, share(bands.leaked)],
                ]
            )
    }

    private func percents(_ share: StratifiedShare) -> String {
        guard let value = share.share, let interval = share.interval else { return "–" }
        return "\(words.percent(value)) (\(words.percent(interval.lowerBound)) – \(words.percent(interval.upperBound)))"
    }

    /// So many comments of the population, with the bounds.
    private func counts(_ share: StratifiedShare) -> String {
        guard let interval = share.interval, let count = share.count else { return "–" }
        let bounds = [interval.lowerBound, interval.upperBound].map {
            words.number(($0 * Double(share.population)).rounded())
        }
        return "\(words.number(count.rounded())) (\(bounds[0]) – \(bounds[1])) / \(share.population)"
    }
}
