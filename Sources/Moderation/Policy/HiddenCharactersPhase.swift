import Submissions

/// Invisible characters were removed from the text: harmless from a word processor, usual in evasion.
struct HiddenCharactersPhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        let count = context.submission.hiddenCharacters
        guard count > 0 else { return nil }
        return PhaseFinding(.unsure, Reason(.hiddenCharacters, facts: ["count": String(count)]))
    }
}
