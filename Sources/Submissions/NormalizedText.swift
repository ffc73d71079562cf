/// A text as it is stored, and what had to be done for it.
package struct NormalizedText: Hashable, Sendable {
    package var text: String

    /// In characters as people count them (grapheme clusters): a family emoji is one, and so is a letter with its marks.
    /// A text of more than 8 Unicode scalars a cluster, which no language needs, has one for every 8 scalars begun.
    package var count: Int

    /// How many Unicode scalars were taken out: control, bidirectional, zero-width and other invisible characters, marks
    /// beyond 8 on one letter, and what is beyond 32 in one cluster. Ordinary line ends and tabs do not count.
    package var hiddenCharacters: Int
}
