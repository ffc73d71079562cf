/// What a check of an installation found, and what to do about it.
package struct Finding: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
        case ok
        /// It works, but will not for long, or not for everything.
        case warning
        case problem
    }

    package let subject: String
    package let level: Level
    package let text: String
    /// What to do; nil where there is nothing.
    package let advice: String?

    package init(_ subject: String, _ level: Level, _ text: String, advice: String? = nil) {
        self.subject = subject
        self.level = level
        self.text = text
        self.advice = advice
    }
}
