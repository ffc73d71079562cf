/// A text taken apart once, for all that looks at it.
package struct ReadText: Sendable {
    package let text: String
    /// As it is read without knowing any word.
    let folded: SpamText
    /// The words of which it was asked whether they are known, by their keys; nil where there were too many to keep.
    private let asked: [UInt64]?

    private static let mostAsked = 64

    package init(_ text: String) {
        var asked: [UInt64]? = []
        self.text = text
        folded = SpamText(text) { word in
            if asked?.count == Self.mostAsked { asked = nil }
            asked?.append(word)
            return false
        }
        self.asked = asked
    }

    /// The text as who knows some words reads it: the same, unless one of these came out of a disguise.
    func folded(knowing knows: (UInt64) -> Bool) -> SpamText {
        guard let asked, !asked.contains(where: knows) else { return SpamText(text, knows: knows) }
        return folded
    }
}
