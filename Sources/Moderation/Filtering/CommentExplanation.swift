package import SpamFilter

/// A comment's score as a sum, and which model it is of.
package enum CommentExplanation: Hashable, Sendable {
    /// By the model that judged it when it came.
    case judged(SpamVerdict, by: ModelVersion)
    /// No filter judged it then: by the model of now.
    case unjudged(SpamVerdict, by: ModelVersion)
    /// The model that judged it cannot be made again, as the problem says: by the model of now.
    case lost(problem: String, SpamVerdict, by: ModelVersion)
    /// There is no text any more.
    case erased
}
