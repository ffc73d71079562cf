/// The short form in which an entry's canonical bytes are stored: names of lines as one byte, digests, numbers and times as what
/// they are instead of as digits. The canonical bytes come out again, every one of them; they are what is hashed.
///
/// A byte for the form's version, then for each line a byte: in its lower five bits the line's name, in its upper three how the
/// value is written. Entries that need nothing of the second version are written in the first.
package enum PackedEntry {
    enum Version: UInt8 {
        case first = 1
        /// Has more ``words``, and the forms that begin with one.
        case second

        /// How many words it has.
        var wordCount: Int {
            switch self {
            case .first: 10
            case .second: PackedEntry.words.count
            }
        }
    }

    /// Lines by their number; more may only be added behind them.
    static let names = [
        "sequence", "time", "actor", "action", "site", "comment", "operation", "undoes", "before", "after", "reasons",
        "policy", "model", "thresholds", "score", "content", "context", "note", "change",
    ].map { Array($0.utf8) }

    /// Stands for a name that is spelt out behind it.
    static let spelt: UInt8 = 31

    /// Values by their number; more may only be added behind them, with a new version.
    static let words = [
        "policy", "visitor", "filter", "accept", "decide", "undo", "pending", "approved", "rejected", "spam",
        "import", "created", "moderator",
    ].map { Array($0.utf8) }

    /// How a value is written.
    enum Form: UInt8 {
        /// Its length and its bytes.
        case text
        /// A decimal number without zeroes in front.
        case number
        /// Milliseconds since 1970.
        case time
        /// The 32 bytes of 64 hexadecimal digits.
        case digest
        /// How many, and the eight bytes of each.
        case decimals
        /// Its number among ``words``.
        case word
        /// A word, a colon and a space, and a time.
        case datedWord
        /// A word, a space, and a text.
        case wordAndText
    }

    /// What is stored of an entry: the shorter of both forms.
    package static func pack(_ canonical: [UInt8]) -> [UInt8] {
        guard let packed = PackedEntryWriter.bytes(of: canonical, .second), packed.count < canonical.count,
            PackedEntryReader.canonicalBytes(of: packed) == canonical
        else {
            return canonical
        }
        return packed
    }

    /// The canonical bytes of what is stored. What ``pack(_:)`` has not written comes out as it is, so that it is not what was
    /// hashed.
    package static func unpack(_ stored: [UInt8]) -> [UInt8] {
        guard let version = stored.first.flatMap(Version.init),
            let canonical = PackedEntryReader.canonicalBytes(of: stored),
            PackedEntryWriter.bytes(of: canonical, version) == stored
        else {
            return stored
        }
        return canonical
    }
}
