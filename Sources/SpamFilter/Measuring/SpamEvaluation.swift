/// Plays labelled comments to a filter and takes down what it said before it knew better.
package struct SpamEvaluation: Sendable {
    package enum Feedback: String, CaseIterable, Hashable, Sendable {
        /// Each comment in turn is scored and then learned at once, as in the TREC spam track's immediate feedback.
        case online
        /// The first seven tenths are learned, the rest is scored.
        case offline
    }

    package private(set) var model = SpamModel()
    private let feedback: Feedback

    package init(_ feedback: Feedback) {
        self.feedback = feedback
    }

    /// - Parameters:
    ///   - comments: In the order in which they are played.
    ///   - progress: Told how many were played, after each.
    /// - Returns: The scored ones, in their order.
    package mutating func play(_ comments: [LabelledComment], progress: (Int) -> Void = { _ in }) -> [ScoredComment] {
        let learnedOnly = feedback == .online ? 0 : comments.count * 7 / 10
        var scored: [ScoredComment] = []
        scored.reserveCapacity(comments.count - learnedOnly)
        for (index, comment) in comments.enumerated() {
            let reading = model.read(comment.text)
            if index < learnedOnly {
                model.learn(reading, isSpam: comment.isSpam)
            } else {
                let score =
                    feedback == .online ? model.learn(reading, isSpam: comment.isSpam).score : model.score(reading)
                scored.append(ScoredComment(isSpam: comment.isSpam, probability: score.probability))
            }
            progress(index + 1)
        }
        return scored
    }
}
