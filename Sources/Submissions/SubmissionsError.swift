/// What this module refuses with an error; what visitors do wrong is a `Problem`.
package enum SubmissionsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A field map names a field that no submission has.
    case unknownField(name: String)

    /// A field map's pattern is blank, over-long, or would match every name.
    case invalidPattern(pattern: String, field: SubmissionField?)

    /// A thread key is blank.
    case blankThreadKey

    /// A thread key is longer than `limit` bytes of UTF-8.
    case threadKeyTooLong(count: Int, limit: Int)

    /// A thread key has a control or an invisible character.
    case hiddenCharacterInThreadKey

    package var description: String {
        switch self {
        case .unknownField(let name):
            let known = SubmissionField.allCases.map(\.rawValue).joined(separator: ", ")
            return "field map: there is no field \"\(name)\"; the fields are \(known)"
        case .invalidPattern(let pattern, let field):
            let place = field.map { " for \($0.rawValue)" } ?? ""
            return "field map: \"\(pattern)\"\(place) is no pattern; "
                + "write a field name of up to \(FieldPattern.byteLimit) bytes, * for any characters, not * alone"
        case .blankThreadKey:
            return "the thread key is blank"
        case .threadKeyTooLong(let count, let limit):
            return "the thread key has \(count) bytes, at most \(limit) are allowed"
        case .hiddenCharacterInThreadKey:
            return "the thread key has a control or an invisible character"
        }
    }
}
