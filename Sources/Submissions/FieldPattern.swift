/// A foreign form's field name, `*` standing for any characters: `*$txtHoTen`. Upper and lower case differ.
package struct FieldPattern: Hashable, Sendable {
    /// Longest pattern, in bytes.
    package static let byteLimit = 256

    /// Names longer than this, in bytes, match no pattern.
    private static let nameLimit = 1024

    package let text: String

    /// What stands between the asterisks.
    private let pieces: [[UInt8]]

    package init(_ text: String) throws(SubmissionsError) {
        let isUsable = text.utf8.contains { $0 != UInt8(ascii: "*") && $0 > .space }
        guard isUsable, text.utf8.count <= Self.byteLimit, !text.utf8.contains(where: { $0 < .space }) else {
            throw .invalidPattern(pattern: text, field: nil)
        }
        self.text = text
        pieces = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// The first piece must begin the name, the last must end it, the others follow each other in between; taking the
    /// leftmost place for each of them misses no match.
    package func matches(_ name: String) -> Bool {
        guard let first = pieces.first, let last = pieces.last, name.utf8.count <= Self.nameLimit else { return false }
        let bytes = Array(name.utf8)
        if pieces.count == 1 { return bytes == first }
        guard bytes.count >= first.count + last.count, bytes.starts(with: first), bytes.suffix(last.count) == last[...]
        else { return false }
        var rest = bytes[first.count..<bytes.count - last.count]
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            while !rest.starts(with: piece) {
                guard rest.popFirst() != nil else { return false }
            }
            rest = rest.dropFirst(piece.count)
        }
        return true
    }
}

extension FieldPattern: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
