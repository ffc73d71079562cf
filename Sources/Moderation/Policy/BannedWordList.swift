package import SpamFilter

/// A list of banned words as somebody wrote it, and as it is used.
package struct BannedWordList: Sendable {
    package let text: String
    package let words: BannedWords

    /// - Throws: What is wrong with the list.
    package init(_ text: String) throws(SpamFilterError) {
        words = try BannedWords(parsing: text)
        self.text = text
    }

    /// - Throws: What is wrong with the list.
    package init(utf8 bytes: [UInt8]) throws(SpamFilterError) {
        words = try BannedWords(utf8: bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }
}
