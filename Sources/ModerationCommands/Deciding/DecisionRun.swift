import Moderation
import SQLiteStore

/// Carries a decision out on an installation, and tells what it did.
struct DecisionRun {
    /// How many comments are read at a time.
    private static let pageSize = 500
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
        let result = try await result(of: request)
        let report = DecisionReport(
            result,
            giving: status,
            isDryRun: options.dryRun,
            suffix: options.config.suffix,
            context: context
        )
        options.output.json ? report.printJSON() : report.print()
        return report.outcome
    }

    private func result(of request: DecisionRequest) async throws -> DecisionResult {
        do {
            try await checkReason(request.reason)
            return options.dryRun ? try await foreseen(request) : try await installation.store.decide(request)
        } catch ModerationError.reason(.unknown(let code, let known)) {
            throw ReasonCode.unknown(code, known: known)
        }
    }

    /// Whether any site offers it; whether those of the comments do, is known when they are decided. A server is not asked
    /// before.
    private func checkReason(_ code: String?) async throws(ModerationError) {
        guard let code, DecisionReason(rawValue: code) == nil, let database = try? installation.database else { return }
        var known = SiteReasons().offered.map(\.code)
        for site in try await installation.store.sites() {
            known += try await database.reasons(ofSite: site.id).offered.map(\.code)
                .filter { !known.contains($0) }
        }
        guard known.contains(code) else { throw .reason(.unknown(code, known: known)) }
    }

    private func comments() async throws -> [Int64] {
        guard options.all else { return try CommentSelector.ids(options.comments, in: context) }
        var filter = options.filters.filter(
            limit: Self.pageSize,
            moderator: installation.moderator,
            now: context.now()
        )
        try await installation.checkSite(filter.site)
        var ids: [Int64] = []
        while true {
            let page = try await installation.store.comments(filter)
            ids += page.map(\.id)
            guard page.count == Self.pageSize, let last = page.last else { return ids }
            filter.after = last.id
        }
    }

    /// What the decision would do now.
    private func foreseen(_ request: DecisionRequest) async throws -> DecisionResult {
        var changed: [Int64] = []
        var conflicts: [DecisionResult.Conflict] = []
        var unknown: [Int64] = []
        for id in request.comments {
            guard let comment = try await installation.store.comment(id) else {
                unknown.append(id)
                continue
            }
            let claim = comment.claim(at: request.time).flatMap { claim in
                request.takesOver || claim.moderator == request.moderator ? nil : claim
            }
            let isMeant = request.expected.contains(comment.status) && comment.status != request.status
            if isMeant, claim == nil {
                if let code = request.reason, DecisionReason(rawValue: code) == nil,
                    let database = try? installation.database
                {
                    let reasons = try await database.reasons(ofSite: comment.site)
                    guard reasons.offered.contains(where: { $0.code == code }) else { throw reasons.unknown(code) }
                }
                changed.append(id)
            } else {
                let last = try await installation.store.decisions(ofComment: id).last
                let obstacle = isMeant ? claim : nil
                conflicts.append(.init(comment: id, status: comment.status, lastDecision: last, claim: obstacle))
            }
        }
        return DecisionResult(operation: nil, changed: changed, conflicts: conflicts, unknown: unknown)
    }
}
