/// Words of the site's own list, found in spite of diacritics, case and invisible characters.
///
/// While the list cannot be read, nothing is published unseen.
struct BannedWordsPhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        guard let words = context.bannedWords else { return PhaseFinding(.unsure, Reason(.unreadableList)) }
        guard !words.isEmpty else { return nil }
        return PhaseFinding(.spam, Reason(.bannedWords, facts: ["words": words.joined(separator: ", ")]))
    }
}
