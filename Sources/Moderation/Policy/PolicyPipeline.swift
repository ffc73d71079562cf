import SpamFilter

/// The phases in their fixed order. The first decisive one sets the status; all reasons are kept.
package struct PolicyPipeline: Sendable {
    private let phases: [any PolicyPhase] = [
        BlockPhase(), HoneypotPhase(), BannedWordsPhase(), LinksPhase(), DuplicatePhase(), FillTimePhase(),
        HiddenCharactersPhase(),
        UnsolvedPhase(),
    ]

    package init() {}

    /// - Parameters:
    ///   - context: What the phases look at.
    ///   - filter: Asked when the other phases were heard, with the codes of what they found.
    /// - Returns: The status, all reasons, and what the filter said.
    package func judge(
        _ context: PolicyContext,
        filter: (_ rules: [String]) -> FilterOpinion = { _ in .off }
    ) -> Judgement {
        var context = context
        var findings = phases.compactMap { $0.review(context) }
        context.opinion = filter(findings.map(\.reason.code.rawValue))
        if let finding = SpamScorePhase().review(context) { findings.append(finding) }
        let decisive = findings.first { $0.verdict == .spam }
        let isPublishedUnseen = findings.isEmpty && Self.publishesUnseen(context)
        let status: CommentStatus = decisive != nil ? .spam : isPublishedUnseen ? .approved : .pending
        var judgement: FilterJudgement?
        if case .judged(let judged) = context.opinion { judgement = judged }
        return Judgement(
            status: status,
            reasons: findings.map(\.reason),
            filter: judgement,
            blocks: context.blocks.map(\.block)
        )
    }

    /// Whether what no phase holds back needs nobody to see it first.
    private static func publishesUnseen(_ context: PolicyContext) -> Bool {
        if context.site.policy.moderation == .post { return true }
        guard case .judged(let judgement) = context.opinion else { return false }
        return context.site.policy.publishTrusted == .on && judgement.band == .trusted
    }
}
