import Foundation
import Moderation
import Submissions

/// The context of `transparency.mustache`.
struct TransparencyPage {
    let site: Site
    let report: TransparencyReport
    let reasons: SiteReasons
    let language: Language

    func html(_ pages: PageRenderer) -> String {
        let other = language == .vi ? Language.en : .vi
        let query = other == site.language ? "" : "?lang=\(other.rawValue)"
        let body = pages.render(
            "transparency",
            [
                "made_label": TimeText(site: site, language: language).label(report.made),
                "total": figures(report.total, pages),
                "has_appeals": report.appeals.total > 0,
                "appeals": appeals(pages),
                "has_months": !report.months.isEmpty,
                "months": report.months.map { month in
                    figures(month.counts, pages).merging([
                        "label": MonthText.label(month.start, site: site, language: language),
                        "reasons": reasons(month.reasons, pages),
                    ]) { $1 }
                },
                "other_url": "/\(site.id)/transparency\(query)",
                "other_lang": other.rawValue,
                "json_url": "/v1/sites/\(site.id)/transparency",
            ],
            language: language
        )
        let title = pages.text("transparency_heading", language: language)
        return pages.page(
            body,
            title: "\(title) – \(site.name)",
            language: language,
            ["site_name": site.name]
        )
    }

    private func figures(_ counts: TransparencyCounts, _ pages: PageRenderer) -> [String: Any] {
        var figures: [String: Any] = [
            "received": number(counts.received), "approved": number(counts.approved),
            "refused": number(counts.refusedCount), "spam": number(counts.spam), "waiting": number(counts.waiting),
            "automatic": share(counts.automatic, of: counts.received),
        ]
        if counts.erased > 0 { figures["erased"] = number(counts.erased) }
        if let delay = counts.medianDelay { figures["median"] = DelayText.text(seconds: delay, language: language) }
        return figures
    }

    private func reasons(_ counts: MergedCounts, _ pages: PageRenderer) -> [[String: Any]] {
        let named = counts.kinds.map { kind -> [String: Any] in
            let none = pages.text("transparency_no_reason", language: language)
            let text = kind.code == TransparencyCounts.noReason ? none : reasons.text(kind.code, language: language)
            return ["text": text, "count": number(kind.count)]
        }
        // Nothing but the rest is the same as the sum.
        guard counts.rest > 0, !counts.kinds.isEmpty else { return named }
        let rest = pages.text("transparency_other_reasons", language: language)
        return named + [["text": rest, "count": number(counts.rest)]]
    }

    private func appeals(_ pages: PageRenderer) -> [[String: Any]] {
        let all = pages.text("transparency_appeals", language: language)
        var rows: [[String: Any]] = [["text": all, "count": number(report.appeals.total), "is_sum": true]]
        rows += report.appeals.kinds.map { kind in
            let text = pages.text("transparency_appeals_\(kind.code)", language: language)
            return ["text": text, "count": number(kind.count)]
        }
        if report.appeals.rest > 0, !report.appeals.kinds.isEmpty {
            let text = pages.text("transparency_appeals_rest", language: language)
            rows.append(["text": text, "count": number(report.appeals.rest)])
        }
        return rows
    }

    /// `12.345` or `12,345`.
    private func number(_ value: Int) -> String {
        let digits = String(value)
        let separator = language == .vi ? "." : ","
        let first = digits.count % 3
        let groups = stride(from: first, to: digits.count, by: 3).map { String(digits.dropFirst($0).prefix(3)) }
        return ((first > 0 ? [String(digits.prefix(first))] : []) + groups).joined(separator: separator)
    }

    private func share(_ count: Int, of total: Int) -> String {
        guard total > 0 else { return "–" }
        let percent = Int((Double(count) / Double(total) * 100).rounded())
        return language == .vi ? "\(percent) %" : "\(percent)%"
    }
}
