package import SpamFilter

/// What a comment's lessons are about.
package struct LessonText: Hashable, Sendable {
    package let text: String
    package let context: SpamContext

    package init(text: String, context: SpamContext) {
        self.text = text
        self.context = context
    }
}
