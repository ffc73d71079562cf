/// A text as it is stored, and what had to be done for it.
package struct NormalizedText: Hashable, Sendable {
    package var text: String

    /// In characters as people count them (grapheme clusters): a family emoji is one, and so is a letter with its marks.
    package var count: Int

    /// How many control, bidirectional, zero-width and other invisible characters were taken out. Ordinary line ends
    /// and tabs do not count.
    package var hiddenCharacters: Int
}
