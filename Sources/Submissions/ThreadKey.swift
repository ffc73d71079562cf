/// What tells one article's comments from another's: the article's path (`/bai-viet/1`), its URL, or an id.
package enum ThreadKey {
    /// Longest key, in bytes of UTF-8.
    package static let byteLimit = 512

    /// The key as it is stored: NFC, trimmed, without a fragment (`#…`); otherwise as given.
    package static func normalize(_ text: String, byteLimit: Int = byteLimit) throws(SubmissionsError) -> String {
        let given = TextNormalizer.normalize(text, as: .paragraphs)
        guard given.hiddenCharacters == 0, !given.text.utf8.contains(.lineFeed) else {
            throw .hiddenCharacterInThreadKey
        }
        let key = TextNormalizer.normalize(withoutFragment(given.text), as: .paragraphs).text
        guard !key.isEmpty else { throw .blankThreadKey }
        guard key.utf8.count <= byteLimit else {
            throw .threadKeyTooLong(count: key.utf8.count, limit: byteLimit)
        }
        return key
    }

    /// By scalars, since a mark after the number sign would make another character of it.
    private static func withoutFragment(_ text: String) -> String {
        String(text.unicodeScalars.prefix { $0 != "#" })
    }
}
