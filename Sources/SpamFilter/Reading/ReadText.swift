/// A text taken apart once, for all that looks at it.
package struct ReadText: Sendable {
    package let text: String
    /// As it is read without knowing any word.
    let folded: SpamText
    /// Whether no vocabulary would read it otherwise: nothing in it is spaced out or in leet.
    let isSettled: Bool

    package init(_ text: String) {
        var asked = false
        self.text = text
        folded = SpamText(text) { _ in
            asked = true
            return false
        }
        isSettled = !asked
    }
}
