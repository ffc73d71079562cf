/// Words of the site's own list, found in spite of diacritics, case and invisible characters.
struct BannedWordsPhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        guard !context.bannedWords.isEmpty else { return nil }
        return PhaseFinding(.spam, Reason(.bannedWords, facts: ["words": context.bannedWords.joined(separator: ", ")]))
    }
}
