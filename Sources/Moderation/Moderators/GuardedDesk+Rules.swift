package import SpamFilter

extension GuardedDesk: RuleDesk {
    package func flips(
        by trial: RuleTrial,
        words: @escaping @Sendable (_ site: String) -> BannedWords?
    ) async throws(ModerationError) -> RuleFlips {
        try await check(.readComments, site: trial.site)
        return try await store.flips(by: trial, words: words)
    }

    package func comparison(
        by request: ReplayRequest,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async throws(ModerationError) -> PolicyComparison {
        try await check(.readAudit, site: request.site)
        return try await store.comparison(by: request, progress: progress)
    }
}
