/// The short form in which an entry's canonical bytes are stored: names of lines as one byte, digests, numbers and times as what
/// they are instead of as digits. The canonical bytes come out again, every one of them; they are what is hashed.
///
/// A byte 1, then for each line a byte: in its lower five bits the line's name, in its upper three how the value is written.
package enum PackedEntry {
    static let marker: UInt8 = 1

    /// Lines by their number; more may only be added behind them.
    static let names = [
        "sequence", "time", "actor", "action", "site", "comment", "operation", "undoes", "before", "after", "reasons",
        "policy", "model", "thresholds", "score", "content", "context", "note", "change",
    ].map { Array($0.utf8) }

    /// Stands for a name that is spelt out behind it.
    static let spelt: UInt8 = 31

    /// Values by their number; more may only be added behind them.
    static let words = [
        "policy", "visitor", "filter", "accept", "decide", "undo", "pending", "approved", "rejected", "spam",
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
    }

    /// What is stored of an entry: the shorter of both forms.
    package static func pack(_ canonical: [UInt8]) -> [UInt8] {
        guard let packed = PackedEntryWriter.bytes(of: canonical), packed.count < canonical.count,
            PackedEntryReader.canonicalBytes(of: packed) == canonical
        else {
            return canonical
        }
        return packed
    }

    /// The canonical bytes of what is stored. What ``pack(_:)`` has not written comes out as it is, so that it is not what was
    /// hashed.
    package static func unpack(_ stored: [UInt8]) -> [UInt8] {
        guard stored.first == marker, let canonical = PackedEntryReader.canonicalBytes(of: stored),
            PackedEntryWriter.bytes(of: canonical) == stored
        else {
            return stored
        }
        return canonical
    }
}
