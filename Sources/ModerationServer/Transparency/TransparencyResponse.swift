import Foundation
import Moderation
import Submissions

/// A site's figures for programs. Nothing in it is about fewer than ``MergedCounts/smallest`` people's reasons or outcomes.
struct TransparencyResponse: Encodable {
    struct Figures: Encodable {
        let received: Int
        let approved: Int
        let refused: Int
        let spam: Int
        let waiting: Int
        let erased: Int
        /// Published or held as spam with nobody deciding.
        let automatic: Int
        /// Absent where there are too few decisions.
        let medianSecondsToDecision: Double?

        init(_ counts: TransparencyCounts) {
            self.received = counts.received
            self.approved = counts.approved
            self.refused = counts.refusedCount
            self.spam = counts.spam
            self.waiting = counts.waiting
            self.erased = counts.erased
            self.automatic = counts.automatic
            self.medianSecondsToDecision = counts.medianDelay
        }
    }

    struct Reason: Encodable {
        /// Absent where none was given.
        let code: String?
        let vi: String
        let en: String
        let count: Int
    }

    struct Month: Encodable {
        /// `2026-11`.
        let month: String
        let figures: Figures
        let reasons: [Reason]
        /// Refused for reasons that are too rare to be told apart.
        let otherReasons: Int
    }

    struct Appeals: Encodable {
        let received: Int
        /// By state: open, granted, upheld.
        let outcomes: [String: Int]
        /// Of the states that are too rare to be told apart.
        let others: Int
    }

    let site: String
    let asOf: Date
    /// Of the months.
    let timeZone: String
    let total: Figures
    let months: [Month]
    let appeals: Appeals

    init(site: Site, report: TransparencyReport, reasons: SiteReasons) {
        self.site = site.id
        self.asOf = report.made
        self.timeZone = site.policy.timeZone
        self.total = Figures(report.total)
        self.months = report.months.map { month in
            Month(
                month: MonthText.code(month.start, site: site),
                figures: Figures(month.counts),
                reasons: month.reasons.kinds.map { kind in
                    Reason(
                        code: kind.code == TransparencyCounts.noReason ? nil : kind.code,
                        vi: reasons.text(kind.code, language: .vi),
                        en: reasons.text(kind.code, language: .en),
                        count: kind.count
                    )
                },
                otherReasons: month.reasons.rest
            )
        }
        self.appeals = Appeals(
            received: report.appeals.total,
            outcomes: Dictionary(uniqueKeysWithValues: report.appeals.kinds.map { ($0.code, $0.count) }),
            others: report.appeals.rest
        )
    }
}
