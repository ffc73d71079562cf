package import SpamFilter

/// The share of honest comments that sites let be held apart.
package struct SiteBudget: Hashable, Sendable {
    package let hamLoss: Share
    /// Whose it is, by name; none for a model that is in a file.
    package let sites: [String]

    package init(hamLoss: Share = SitePolicy().hamLoss, sites: [String] = []) {
        self.hamLoss = hamLoss
        self.sites = sites
    }

    package var budget: SpamBudget { SpamBudget(hamLoss: hamLoss.value) }

    /// One for each share that sites with a filter have, the smallest first.
    package static func budgets(of sites: [Site]) -> [SiteBudget] {
        let judged = sites.filter { $0.policy.filter == .on }
        let budgets = Dictionary(grouping: judged, by: \.policy.hamLoss)
            .map { SiteBudget(hamLoss: $0.key, sites: $0.value.map(\.id).sorted()) }
            .sorted { $0.hamLoss.basisPoints < $1.hamLoss.basisPoints }
        return budgets.isEmpty ? [SiteBudget()] : budgets
    }
}
