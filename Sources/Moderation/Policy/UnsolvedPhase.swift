/// The visitor could not solve the check code and sent the comment all the same. It waits for a person, whatever the
/// site's policy publishes otherwise.
struct UnsolvedPhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        context.isUnsolved ? PhaseFinding(.unsure, Reason(.unsolved)) : nil
    }
}
