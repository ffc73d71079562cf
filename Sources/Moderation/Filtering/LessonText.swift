package import SpamFilter

/// What a comment's lessons are about.
package struct LessonText: Hashable, Sendable {
    package let text: String
    package let context: SpamContext
    /// Lessons before this one were about another text, of which a piece was destroyed; 0 where none was.
    package let since: Int64

    package init(text: String, context: SpamContext, since: Int64 = 0) {
        self.since = since
        self.text = text
        self.context = context
    }
}
