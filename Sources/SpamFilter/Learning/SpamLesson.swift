/// What a decision teaches.
package struct SpamLesson: Hashable, Codable, Sendable {
    package let text: String
    package let context: SpamContext
    package let isSpam: Bool

    /// Who decided; nil for what nobody in particular did, such as an import.
    package let moderator: String?

    /// When, in seconds since 1970.
    package let time: Int64

    package init(
        text: String,
        context: SpamContext = SpamContext(),
        isSpam: Bool,
        moderator: String? = nil,
        time: Int64 = 0
    ) {
        self.text = text
        self.context = context
        self.isSpam = isSpam
        self.moderator = moderator
        self.time = time
    }
}
