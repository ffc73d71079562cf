package import SpamFilter

/// A model that is learned all anew.
package struct RebuiltModel: Sendable {
    package private(set) var model = SpamModel()
    /// Of the last lesson that was looked at.
    package private(set) var position: Int64 = 0
    /// Of the model that it takes the place of.
    package internal(set) var base: Int64 = 0
    /// What the lessons that hold did, by the lesson.
    package var learned: [Int64: LearnedLesson] {
        Dictionary(active.values.map { ($0.lesson, $0.result) }) { first, _ in first }
    }
    /// Lessons passed over because of whose they were.
    package private(set) var omitted = 0
    /// Lessons that cannot be learned again, as their comments were erased.
    package private(set) var lost = 0

    private let moderators: Set<String>
    /// The lesson that holds of a comment, where it counts.
    private var active: [Int64: (lesson: Int64, isSpam: Bool, result: LearnedLesson)] = [:]
    /// Who began the chain of decision and undos that an operation belongs to.
    private var beginners: [Int64: String] = [:]

    package init(without moderators: Set<String>) {
        self.moderators = moderators
    }

    mutating func play(_ step: LessonStep, _ text: LessonText?) {
        position = step.sequence
        let beginner = step.undoes.flatMap { beginners[$0] } ?? step.moderator
        beginners[step.operation] = beginner
        if moderators.contains(step.moderator) || moderators.contains(beginner) {
            omitted += 1
            return
        }
        guard let text, text.since < step.sequence else {
            lost += 1
            active[step.comment] = nil
            return
        }
        if let before = active.removeValue(forKey: step.comment), text.since < before.lesson {
            model.unlearn(text.text, context: text.context, isSpam: before.isSpam, learned: before.result)
        }
        guard let isSpam = step.isSpam else { return }
        if moderators.contains(step.author) {
            omitted += 1
            return
        }
        let lesson = SpamLesson(
            text: text.text,
            context: text.context,
            isSpam: isSpam,
            moderator: step.author,
            time: step.time
        )
        if let result = model.learn(lesson) { active[step.comment] = (step.sequence, isSpam, result) }
    }
}
