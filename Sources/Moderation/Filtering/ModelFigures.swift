package import SpamFilter

/// What is told of a model of the filter, which says nothing of words that were learned.
package struct ModelFigures: Hashable, Sendable {
    /// Of what was learned, how much lies in a band; nil where nothing was.
    package struct Shares: Hashable, Sendable {
        package let band: SpamBand
        package let ham: Double?
        package let spam: Double?

        package init(band: SpamBand, ham: Double?, spam: Double?) {
            self.band = band
            self.ham = ham
            self.spam = spam
        }
    }

    /// Where the bands lie by a budget.
    package struct Bands: Hashable, Sendable {
        package let budget: SiteBudget
        package let thresholds: SpamThresholds
        package let shares: [Shares]

        package init(budget: SiteBudget, thresholds: SpamThresholds, shares: [Shares]) {
            self.budget = budget
            self.thresholds = thresholds
            self.shares = shares
        }
    }

    /// How many lessons a rule had found something in.
    package struct Rule: Hashable, Sendable {
        package let code: String
        package let ham: Int
        package let spam: Int

        package init(code: String, ham: Int, spam: Int) {
            self.code = code
            self.ham = ham
            self.spam = spam
        }
    }

    package let version: Int
    package let revision: Int64
    /// In bytes.
    package let size: Int
    package let ham: Int
    package let spam: Int
    package let calibrationError: Double
    package let bands: [Bands]
    /// By their codes.
    package let rules: [Rule]

    package init(
        version: Int,
        revision: Int64,
        size: Int,
        ham: Int,
        spam: Int,
        calibrationError: Double,
        bands: [Bands],
        rules: [Rule]
    ) {
        self.version = version
        self.revision = revision
        self.size = size
        self.ham = ham
        self.spam = spam
        self.calibrationError = calibrationError
        self.bands = bands
        self.rules = rules
    }

    package init(_ model: SpamModel, budgets: [SiteBudget]) {
        self.init(
            version: SpamModel.version,
            revision: Int64(clamping: model.revision),
            size: model.bytes.count,
            ham: model.hamCount,
            spam: model.spamCount,
            calibrationError: model.history.calibrationError,
            bands: budgets.map { Bands(model, budget: $0) },
            rules: model.rules.sorted { $0.key < $1.key }.map { code, record in
                Rule(code: code, ham: Int(record.ham), spam: Int(record.spam))
            }
        )
    }
}

extension ModelFigures.Bands {
    fileprivate init(_ model: SpamModel, budget: SiteBudget) {
        let thresholds = model.thresholds(for: budget.budget)
        self.init(
            budget: budget,
            thresholds: thresholds,
            shares: SpamBand.allCases.map { band in
                .init(
                    band: band,
                    ham: model.history.share(isSpam: false, in: band, by: thresholds),
                    spam: model.history.share(isSpam: true, in: band, by: thresholds)
                )
            }
        )
    }
}
