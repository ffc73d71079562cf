package import SpamFilter

/// The thresholds by which the installation's filter judges now, where they are not those of its model: after many lessons of one
/// kind it acts less boldly.
package struct ThresholdsInForce: Hashable, Sendable {
    package let budget: SiteBudget
    package let thresholds: SpamThresholds

    package init(budget: SiteBudget, thresholds: SpamThresholds) {
        self.budget = budget
        self.thresholds = thresholds
    }

    /// Those that differ from the model's.
    static func differing(from model: SpamModel, for budgets: [SiteBudget], in filter: LearningFilter)
        -> [ThresholdsInForce]
    {
        budgets.compactMap { budget in
            guard let thresholds = filter.thresholds(for: budget.budget) else { return nil }
            let isSame = thresholds == model.thresholds(for: budget.budget)
            return isSame ? nil : ThresholdsInForce(budget: budget, thresholds: thresholds)
        }
    }
}
