/// What a moderator works through at the full screen.
package enum WorkQueue: String, Hashable, Sendable, Codable, CaseIterable {
    /// What waits, with the check code solved: nobody is sure of it yet.
    case unsure
    /// What the policy holds apart as spam, and no person has said so.
    case likelySpam = "likely_spam"
    /// Refusals against which the author appealed, and nobody has answered.
    case appeals
    /// What waits, and was sent without solving the check code.
    case unsolved
    /// What the moderator himself decided in the last seven days, and nobody changed since.
    case mine
}
