/// The phases in their fixed order. The first decisive one sets the status; all reasons are kept.
package struct PolicyPipeline: Sendable {
    private let phases: [any PolicyPhase] = [
        HoneypotPhase(), BannedWordsPhase(), LinksPhase(), DuplicatePhase(), FillTimePhase(), HiddenCharactersPhase(),
        UnsolvedPhase(),
    ]

    package init() {}

    package func judge(_ context: PolicyContext) -> Judgement {
        let findings = phases.compactMap { $0.review(context) }
        let decisive = findings.first { $0.verdict == .spam }
        let isPublishedUnseen = context.site.policy.moderation == .post && findings.isEmpty
        let status: CommentStatus = decisive != nil ? .spam : isPublishedUnseen ? .approved : .pending
        return Judgement(status: status, reasons: findings.map(\.reason))
    }
}
