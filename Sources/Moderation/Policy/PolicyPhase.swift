/// One step of the policy pipeline.
package protocol PolicyPhase: Sendable {
    /// Returns nil when the phase has nothing to say.
    func review(_ context: PolicyContext) -> PhaseFinding?
}

/// A verdict with its reason. `spam` is decisive; `unsure` only goes on record.
package struct PhaseFinding: Hashable, Sendable {
    package let verdict: Verdict
    package let reason: Reason

    package init(_ verdict: Verdict, _ reason: Reason) {
        self.verdict = verdict
        self.reason = reason
    }
}
