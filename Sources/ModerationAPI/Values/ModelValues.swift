package import Foundation
package import Moderation
import SpamFilter

/// Scores are in millionths of a logit.
package struct FilterReportValue: Codable, Sendable {
    package struct Shares: Codable, Sendable {
        let band: SpamBand
        let ham: Double?
        let spam: Double?
    }

    /// By a budget: a share of ham that may be lost, and the sites that have it.
    package struct Bands: Codable, Sendable {
        let hamLoss: Int
        let sites: [String]
        let spamFrom: Int?
        let trustedBelow: Int?
        let shares: [Shares]
    }

    package struct Rule: Codable, Sendable {
        let code: String
        let ham: Int
        let spam: Int
    }

    let model: String
    let base: Int64
    let version: Int
    let revision: Int64
    let size: Int
    let ham: Int
    let spam: Int
    let calibrationError: Double
    /// `hamLoss` is in hundredths of a percent.
    let bands: [Bands]
    let rules: [Rule]
    /// The thresholds of now where they differ; without shares.
    let inForce: [Bands]
    let judged: [String: Int]

    package init(_ report: FilterReport) {
        let figures = report.figures
        model = report.version.description
        base = report.base
        version = figures.version
        revision = figures.revision
        size = figures.size
        ham = figures.ham
        spam = figures.spam
        calibrationError = figures.calibrationError
        bands = figures.bands.map { bands in
            Bands(bands.budget, bands.thresholds, bands.shares.map { .init(band: $0.band, ham: $0.ham, spam: $0.spam) })
        }
        rules = figures.rules.map { Rule(code: $0.code, ham: $0.ham, spam: $0.spam) }
        inForce = report.inForce.map { Bands($0.budget, $0.thresholds, []) }
        judged = Dictionary(uniqueKeysWithValues: report.judged.map { ($0.key.rawValue, $0.value) })
    }

    /// Nil where the model's name is of a later version.
    package var report: FilterReport? {
        guard let name = ModelVersion(model) else { return nil }
        let known = judged.compactMap { name, count in SpamBand(rawValue: name).map { ($0, count) } }
        return FilterReport(
            version: name,
            base: base,
            figures: ModelFigures(
                version: version,
                revision: revision,
                size: size,
                ham: ham,
                spam: spam,
                calibrationError: calibrationError,
                bands: bands.map { bands in
                    .init(
                        budget: bands.budget,
                        thresholds: bands.thresholds,
                        shares: bands.shares.map { .init(band: $0.band, ham: $0.ham, spam: $0.spam) }
                    )
                },
                rules: rules.map { .init(code: $0.code, ham: $0.ham, spam: $0.spam) }
            ),
            inForce: inForce.map { ThresholdsInForce(budget: $0.budget, thresholds: $0.thresholds) },
            judged: Dictionary(uniqueKeysWithValues: known)
        )
    }
}

extension FilterReportValue.Bands {
    fileprivate init(_ budget: SiteBudget, _ thresholds: SpamThresholds, _ shares: [FilterReportValue.Shares]) {
        hamLoss = budget.hamLoss.basisPoints
        sites = budget.sites
        spamFrom = thresholds.spam?.millionths
        trustedBelow = thresholds.trusted?.millionths
        self.shares = shares
    }

    fileprivate var budget: SiteBudget {
        SiteBudget(hamLoss: Share(basisPoints: hamLoss), sites: sites)
    }

    fileprivate var thresholds: SpamThresholds {
        SpamThresholds(
            spam: spamFrom.map(SpamScore.init(millionths:)),
            trusted: trustedBelow.map(SpamScore.init(millionths:))
        )
    }
}

/// A model of the filter. Words that were learned can be guessed from its bytes.
package struct ModelValue: Codable, Sendable {
    package let base: Int64
    package let position: Int64
    /// In Base64.
    package let bytes: Data

    package init(_ placed: PlacedModel) {
        base = placed.base
        position = placed.position
        bytes = Data(placed.model.bytes)
    }
}

package struct ModelChangeInput: Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case train, `import`
    }

    package let kind: Kind
    /// In Base64.
    package let bytes: Data
    /// Of the model that was taught more; only for `train`.
    package let base: Int64?
    package let position: Int64?

    package init(_ change: ModelChange) {
        bytes = Data(change.model.bytes)
        switch change.origin {
        case .imported: (kind, base, position) = (.import, nil, nil)
        case .trained(let base, let position): (kind, self.base, self.position) = (.train, base, position)
        }
    }

    /// Nil where `base` and `position` do not fit the kind.
    package var origin: ModelChange.Origin? {
        switch (kind, base, position) {
        case (.import, nil, nil): .imported
        case (.train, let base?, let position?): .trained(base: base, position: position)
        default: nil
        }
    }
}

package struct ModelReplacementValue: Codable, Sendable {
    let model: String
    let before: String

    package init(_ replacement: ModelReplacement) {
        model = replacement.now.description
        before = replacement.before.description
    }

    /// Nil where a name is of a later version.
    package var replacement: ModelReplacement? {
        ModelVersion(model).flatMap { now in
            ModelVersion(before).map { ModelReplacement(now: now, before: $0) }
        }
    }
}
