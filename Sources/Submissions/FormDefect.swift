/// What was wrong with a posted body. A defect never costs the text that could be read.
package enum FormDefect: Hashable, Sendable {
    /// The field's name or value is not UTF-8; its bad bytes were replaced by U+FFFD.
    case invalidUTF8(field: String)

    /// A percent sign in the field's name or value is not followed by two hexadecimal digits; it was kept.
    case brokenPercentEncoding(field: String)

    /// Not one JSON object of strings, numbers and nulls; the members read before the fault were kept.
    case brokenJSON

    /// A part without a name or a blank line, or no closing boundary; the parts that could be read were kept.
    case brokenMultipart

    /// The fields after the first `limit` were not read.
    case tooManyFields(limit: Int)
}
