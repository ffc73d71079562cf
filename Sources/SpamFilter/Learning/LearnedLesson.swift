/// What a lesson did to the model; needed to take it back.
package struct LearnedLesson: Hashable, Codable, Sendable {
    /// Before the lesson was learned.
    package let score: SpamScore

    /// False when the moderator's or the hour's influence was used up: then the model did not change.
    package let isCounted: Bool

    /// The bits of the linear learner's error, a number of 32 bits.
    package let errorBits: UInt32

    package init(score: SpamScore, isCounted: Bool, errorBits: UInt32) {
        self.score = score
        self.isCounted = isCounted
        self.errorBits = errorBits
    }

    var error: Float { Float(bitPattern: errorBits) }
}
