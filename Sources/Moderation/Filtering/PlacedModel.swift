package import SpamFilter

/// A model of the filter with its place in the order of lessons.
package struct PlacedModel: Sendable {
    package private(set) var model: SpamModel
    /// Position of the stored model that it began with; 0 where it began with nothing.
    package let base: Int64
    /// Sequence of the last lesson that was played, or of the beginning.
    package private(set) var position: Int64
    /// What lessons did that counted, as far as no stored model has it, by the lesson.
    package private(set) var learned: [Int64: LearnedLesson] = [:]
    /// Lessons played since the last stored model.
    package private(set) var unstored = 0

    /// A model that has learned nothing, before the first lesson.
    package init() {
        self.init(model: SpamModel(), base: 0, position: 0)
    }

    package init(model: SpamModel, base: Int64, position: Int64) {
        self.model = model
        self.base = base
        self.position = position
    }

    package var version: ModelVersion { ModelVersion(position: position) }

    /// The comments whose text is needed to play lessons. What does not count is not read.
    package func comments(neededFor steps: [LessonStep]) -> Set<Int64> {
        var influence = model.influence
        var known = Set(learned.keys)
        var needed: Set<Int64> = []
        for step in steps {
            let isTaken = step.taken.map { $0.result != nil || known.contains($0.lesson) } ?? false
            let counts = step.isSpam != nil && influence.admit(moderator: step.author, time: step.time)
            if counts { known.insert(step.sequence) }
            if isTaken || counts { needed.insert(step.comment) }
        }
        return needed
    }

    /// Plays the lessons that follow, in their order.
    /// - Throws: `lostLesson` where a text is needed and not there; then all before it was played.
    package mutating func play(_ steps: [LessonStep], texts: [Int64: LessonText]) throws(ModerationError) {
        for step in steps { try play(step, texts[step.comment]) }
    }

    private mutating func play(_ step: LessonStep, _ text: LessonText?) throws(ModerationError) {
        let taken = step.taken.flatMap { taken in (learned[taken.lesson] ?? taken.result).map { (taken.isSpam, $0) } }
        var influence = model.influence
        let counts = step.isSpam != nil && influence.admit(moderator: step.author, time: step.time)
        if taken != nil || counts {
            guard let text, text.since < step.sequence else { throw .lostLesson(step.sequence) }
            // What was learned of a text that is not there any more stays learned.
            if let (isSpam, result) = taken, text.since < step.taken?.lesson ?? 0 {
                model.unlearn(text.text, context: text.context, isSpam: isSpam, learned: result)
            }
            if counts, let isSpam = step.isSpam, model.admit(moderator: step.author, time: step.time) {
                learned[step.sequence] = model.learn(model.read(text.text, context: text.context), isSpam: isSpam)
            }
        }
        position = step.sequence
        unstored += 1
    }

    /// Says that a model was stored with all that the lessons up to here did.
    package mutating func noteStored(through stored: Int64) {
        learned = learned.filter { $0.key > stored }
        if stored >= position { unstored = 0 }
    }
}
