/// Makes a model from its events: the same one, bit by bit, that they made when they happened; or the one that they would
/// have made without some moderators.
package struct SpamReplay: Sendable {
    package private(set) var model: SpamModel
    private var learned: [Int64: (lesson: SpamLesson, learned: LearnedLesson)] = [:]
    private let omitted: Set<String>

    /// - Parameters:
    ///   - model: What the first event finds.
    ///   - omitted: Moderators whose lessons are passed over.
    package init(from model: SpamModel = SpamModel(), without omitted: Set<String> = []) {
        self.model = model
        self.omitted = omitted
    }

    /// - Returns: What a lesson did; nil for all else.
    @discardableResult
    package mutating func play(_ event: SpamEvent) -> LearnedLesson? {
        switch event {
        case .learn(let id, let lesson):
            if let moderator = lesson.moderator, omitted.contains(moderator) { return nil }
            let result = model.learn(lesson)
            learned[id] = (lesson, result)
            return result
        case .undo(let id):
            if let (lesson, result) = learned.removeValue(forKey: id) { model.unlearn(lesson, learned: result) }
            return nil
        }
    }
}
