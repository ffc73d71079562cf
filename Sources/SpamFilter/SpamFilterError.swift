/// What is wrong with a file of banned words. Lines are counted from one.
package enum SpamFilterError: Error, Hashable, Sendable, CustomStringConvertible {
    case invalidUTF8(line: Int)

    /// The entry has neither letters nor digits.
    case entryWithoutLetters(line: Int, entry: String)

    /// The entry has more than `limit` letters and digits.
    case entryTooLong(line: Int, count: Int, limit: Int)

    package var description: String {
        switch self {
        case .invalidUTF8(let line):
            "banned words, line \(line): not UTF-8; save the file in that encoding"
        case .entryWithoutLetters(let line, let entry):
            "banned words, line \(line): \"\(entry)\" has no letter and no digit; write a word or a phrase"
        case .entryTooLong(let line, let count, let limit):
            "banned words, line \(line): \(count) letters, at most \(limit) are allowed; write one phrase a line"
        }
    }
}
