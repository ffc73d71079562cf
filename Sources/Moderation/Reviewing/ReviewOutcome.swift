/// What became of a second opinion.
package enum ReviewOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case recorded
    /// The reviewer decided about the comment himself: another has to say.
    case ownDecision
    /// He has said what he thinks already.
    case alreadyReviewed
    /// The comment was erased: there is nothing to read.
    case erased
    /// The sample does not have the comment.
    case notDrawn
}
