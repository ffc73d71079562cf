import Submissions

/// A field that people cannot see was filled in.
struct HoneypotPhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        guard context.submission.honeypotFilled else { return nil }
        return PhaseFinding(.spam, Reason(.honeypot))
    }
}
