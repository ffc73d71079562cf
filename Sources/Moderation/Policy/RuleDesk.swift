package import SpamFilter

/// Tries rules on comments that there are; nothing is changed.
package protocol RuleDesk: Sendable {
    /// Judges the last decided comments by the rules as they are and by new ones.
    ///
    /// - Parameters:
    ///   - trial: The new rules, and which comments.
    ///   - words: A site's banned words as they are; nil: a list that cannot be read.
    /// - Returns: The comments that would be treated otherwise.
    /// - Throws: `unknownSetting`, `invalidSetting`, `invalidOrigin`, `store`.
    func flips(
        by trial: RuleTrial,
        words: @escaping @Sendable (_ site: String) -> BannedWords?
    ) async throws(ModerationError) -> RuleFlips

    /// Judges the comments of the log by another policy: see ``PolicyReplayRun``.
    ///
    /// - Parameters:
    ///   - request: The policy, and which comments.
    ///   - progress: Told how many entries of how many were read.
    /// - Returns: How the comments fared, and would have.
    /// - Throws: What ``PolicyReplayRun`` throws.
    func comparison(
        by request: ReplayRequest,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async throws(ModerationError) -> PolicyComparison
}

/// By its site: the rules as they are, and as they would be.
private typealias RulePair = (present: RuleReplay, new: RuleReplay)

/// Comments that are held at once.
private let pageSize = 1000

extension RuleDesk where Self: AuditStore & DecidingStore & FilterStore & ReviewStore {
    package func flips(
        by trial: RuleTrial,
        words: @escaping @Sendable (_ site: String) -> BannedWords?
    ) async throws(ModerationError) -> RuleFlips {
        let pairs = try await pairs(trial, words)
        var flips = RuleFlips()
        var last: Int64?
        var left = trial.last
        while left > 0 {
            let limit = min(left, pageSize)
            let page = try await decidedComments(site: trial.site, before: last, limit: limit)
            for comment in page {
                guard let pair = pairs[comment.site] else { continue }
                flips.add(
                    comment,
                    present: pair.present.judgement(of: comment).status,
                    new: pair.new.judgement(of: comment).status
                )
            }
            guard page.count == limit else { break }
            last = page.last?.id
            left -= limit
        }
        return flips
    }

    private func pairs(
        _ trial: RuleTrial,
        _ words: (_ site: String) -> BannedWords?
    ) async throws(ModerationError) -> [String: RulePair] {
        var pairs: [String: RulePair] = [:]
        for site in try await sites() where trial.site == nil || site.id == trial.site {
            let present = words(site.id)
            let changed = try trial.changes.applied(to: site)
            var thresholds: SpamThresholds?
            if changed.policy.hamLoss != site.policy.hamLoss {
                let model = try await ModelHistory(store: self).current().model
                thresholds = model.thresholds(for: SpamBudget(hamLoss: changed.policy.hamLoss.value))
            }
            let new = trial.changes.bannedWords?.words ?? present
            pairs[site.id] = (
                RuleReplay(site: site, words: present), RuleReplay(site: changed, words: new, thresholds: thresholds)
            )
        }
        return pairs
    }

    package func comparison(
        by request: ReplayRequest,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async throws(ModerationError) -> PolicyComparison {
        try await PolicyReplayRun(self, site: request.site, period: request.period)
            .compare(request.changes, progress: progress)
    }
}
