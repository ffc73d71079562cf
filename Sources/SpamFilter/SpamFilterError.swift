/// What is wrong with a file that the filter reads. Lines are counted from one.
package enum SpamFilterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Of banned words.
    case invalidUTF8(line: Int)

    /// The entry of banned words has neither letters nor digits.
    case entryWithoutLetters(line: Int, entry: String)

    /// The entry of banned words has more than `limit` letters and digits.
    case entryTooLong(line: Int, count: Int, limit: Int)

    /// Of labelled comments.
    case unreadableComment(line: Int)

    /// Not a file of a filter's model at all.
    case notAModel

    /// A model of another version of the filter.
    case modelVersion(found: Int, supported: Int)

    /// A model that has lost or changed bytes, or that says what no lessons lead to.
    case damagedModel

    package var description: String {
        switch self {
        case .invalidUTF8(let line):
            "banned words, line \(line): not UTF-8; save the file in that encoding"
        case .entryWithoutLetters(let line, let entry):
            "banned words, line \(line): \"\(entry)\" has no letter and no digit; write a word or a phrase"
        case .entryTooLong(let line, let count, let limit):
            "banned words, line \(line): \(count) letters, at most \(limit) are allowed; write one phrase a line"
        case .unreadableComment(let line):
            "labelled comments, line \(line): not a JSON object with \"label\" (\"spam\" or \"ham\") and \"text\""
        case .notAModel:
            "this is no model of the spam filter; write one with `duyet spam train` or `duyet spam export`"
        case .modelVersion(let found, let supported):
            "this model is of version \(found), and this program reads version \(supported): train it again"
        case .damagedModel:
            "this model is damaged, or was not written by Duyet; copy it again, or train it again"
        }
    }
}
