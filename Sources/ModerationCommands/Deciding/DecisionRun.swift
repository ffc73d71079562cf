import ArgumentParser
import Moderation

/// Carries a decision out on an installation, and tells what it did.
struct DecisionRun {
    private let status: CommentStatus
    private let options: DecisionOptions
    private let context: CommandContext
    private let installation: Installation

    init(_ status: CommentStatus, _ options: DecisionOptions, in context: CommandContext) async throws {
        self.status = status
        self.options = options
        self.context = context
        self.installation = try await Installation.open(options.config, as: options.moderator, in: context)
    }

    func outcome() async throws -> CommandOutcome {
        let comments = try await comments()
        let request = DecisionRequest(
            comments: comments,
            status: status,
            expected: options.expected(for: status),
            reason: options.reason?.code,
            note: options.note,
            moderator: installation.moderator,
            time: context.now(),
            takesOver: options.force
        )
        do {
            try await checkReason(request.reason)
            return options.dryRun ? try await foresee(request) : try await decide(request)
        } catch ModerationError.reason(.unknown(let code, let known)) {
            throw ReasonCode.unknown(code, known: known)
        } catch ModerationError.remote(.refused(code: "invalid_reason", let detail)) {
            throw ValidationError(detail)
        }
    }

    private func decide(_ request: DecisionRequest) async throws -> CommandOutcome {
        let progress = SharedProgress(total: request.comments.count, output: context.output)
        defer { progress.end() }
        let result = try await installation.store.decide(request) { progress.show($0) }
        progress.end()
        let suffix = options.config.suffix
        let report = DecisionReport(result, giving: status, suffix: suffix, context: context)
        options.output.json ? report.printJSON() : report.print()
        return report.outcome
    }

    private func foresee(_ request: DecisionRequest) async throws -> CommandOutcome {
        let forecast = try await installation.store.forecast(request)
        let report = ForecastReport(forecast, giving: status, context: context)
        options.output.json ? report.printJSON() : report.print()
        return report.outcome
    }

    /// Whether any site offers it; whether those of the comments do, is known when they are decided.
    private func checkReason(_ code: String?) async throws {
        guard let code, DecisionReason(rawValue: code) == nil else { return }
        let known: [String]
        do {
            known = try await knownReasons()
        } catch {
            // A token that may decide need not be one that may read them: then the server says what there is not.
            guard installation.isLocal else { return }
            throw error
        }
        guard known.contains(code) else { throw ReasonCode.unknown(code, known: known) }
    }

    private func knownReasons() async throws(ModerationError) -> [String] {
        var known = SiteReasons().offered.map(\.code)
        for site in try await installation.store.sites() {
            known += try await installation.store.reasons(ofSite: site.id).offered.map(\.code)
                .filter { !known.contains($0) }
        }
        return known
    }

    private func comments() async throws -> [Int64] {
        guard options.all else { return try CommentSelector.ids(options.comments, in: context) }
        try await installation.check(options.filters)
        let filter = options.filters.filter(limit: .max, moderator: installation.moderator, now: context.now())
        return try await installation.store.commentIDs(filter)
    }
}
