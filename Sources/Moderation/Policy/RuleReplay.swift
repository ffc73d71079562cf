package import SpamFilter

/// Judges comments again by other rules than those that they came under, from what is stored of them.
package struct RuleReplay: Sendable {
    private let site: Site
    private let words: BannedWords?
    private let thresholds: SpamThresholds?
    private let policy = PolicyPipeline()

    /// - Parameters:
    ///   - site: With the settings to judge by.
    ///   - words: The banned words to judge by; nil: a list that cannot be read.
    ///   - thresholds: Of the filter's bands; nil: those that the comments were judged by.
    package init(site: Site, words: BannedWords?, thresholds: SpamThresholds? = nil) {
        self.site = site
        self.words = words
        self.thresholds = thresholds
    }

    /// What becomes of the comment. What only the form knew is taken from the reasons that were found then.
    package func judgement(of comment: Comment) -> Judgement {
        let context = PolicyContext(replaying: comment, site: site, words: .list(words))
        return policy.judge(context) { _ in opinion(of: comment) }
    }

    private func opinion(of comment: Comment) -> FilterOpinion {
        guard site.policy.filter == .on else { return .off }
        guard let said = comment.filter else {
            return comment.reasons.contains { $0.code == .filterFailed } ? .failed : .off
        }
        let thresholds = thresholds ?? said.thresholds
        return .judged(
            FilterJudgement(
                model: said.model,
                score: said.score,
                band: thresholds.band(of: said.score),
                thresholds: thresholds,
                context: said.context,
                strongest: said.strongest,
                firstAlike: said.firstAlike
            )
        )
    }
}
