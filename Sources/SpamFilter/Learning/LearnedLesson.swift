/// What a lesson did to the model; needed to take it back.
package struct LearnedLesson: Hashable, Codable, Sendable {
    /// Before the lesson was learned.
    package let score: SpamScore

    /// The bits of the linear learner's error, a number of 32 bits.
    package let errorBits: UInt32

    package init(score: SpamScore, errorBits: UInt32) {
        self.score = score
        self.errorBits = errorBits
    }

    var error: Float { Float(bitPattern: errorBits) }
}
