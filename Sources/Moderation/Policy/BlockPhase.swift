/// A moderator blocked the source, the subnet, the name, or something of the text. The comment is held apart, never dropped.
struct BlockPhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        guard !context.blocks.isEmpty else { return nil }
        return PhaseFinding(
            .spam,
            Reason(
                .blocked,
                facts: [
                    "blocks": context.blocks.map { String($0.block) }.joined(separator: ", "),
                    "by": context.blocks.map(\.kind.rawValue).joined(separator: ", "),
                ]
            )
        )
    }
}
