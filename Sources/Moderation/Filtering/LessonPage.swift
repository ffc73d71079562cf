/// Lessons in their order, with the beginning that holds.
package struct LessonPage: Hashable, Sendable {
    /// Position of the newest beginning of the model; 0 where it began with nothing.
    package let base: Int64
    package let steps: [LessonStep]

    package init(base: Int64, steps: [LessonStep]) {
        self.base = base
        self.steps = steps
    }
}
