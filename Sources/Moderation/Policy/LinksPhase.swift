/// More links than the site allows.
struct LinksPhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        let limit = context.site.policy.maxLinks
        guard context.linkCount > limit else { return nil }
        return PhaseFinding(
            .spam,
            Reason(.tooManyLinks, facts: ["count": String(context.linkCount), "limit": String(limit)])
        )
    }
}
