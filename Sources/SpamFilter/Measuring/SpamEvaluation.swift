/// Plays labelled comments to a filter and takes down what it said before it knew better.
package struct SpamEvaluation: Sendable {
    package enum Feedback: String, CaseIterable, Hashable, Sendable {
        /// Each comment in turn is scored and then learned at once, as in the TREC spam track's immediate feedback.
        case online
        /// The first seven tenths are learned, the rest is scored.
        case offline
        /// All are scored and nothing is learned: for a model that has learned before.
        case frozen
    }

    package private(set) var model: SpamModel
    private let feedback: Feedback

    /// Measures a new filter that has learned nothing, or how the given one learns on.
    package init(_ feedback: Feedback, from model: SpamModel = SpamModel()) {
        self.feedback = feedback
        self.model = model
    }

    /// - Parameters:
    ///   - comments: In the order in which they are played.
    ///   - progress: Told how many were played, after each.
    /// - Returns: The scored ones, in their order.
    package mutating func play(_ comments: [LabelledComment], progress: (Int) -> Void = { _ in }) -> [ScoredComment] {
        let learnedOnly = feedback == .offline ? comments.count * 7 / 10 : 0
        var scored: [ScoredComment] = []
        scored.reserveCapacity(comments.count - learnedOnly)
        for (index, comment) in comments.enumerated() {
            let reading = model.read(comment.text)
            let isLearned = feedback == .online || index < learnedOnly
            let score = isLearned ? model.learn(reading, isSpam: comment.isSpam).score : model.score(reading)
            if index >= learnedOnly {
                scored.append(ScoredComment(isSpam: comment.isSpam, probability: score.probability))
            }
            progress(index + 1)
        }
        return scored
    }
}
