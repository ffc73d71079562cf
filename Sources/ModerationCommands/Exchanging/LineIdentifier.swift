/// A comment's id in a file of comments: a number or a text.
struct LineIdentifier: Hashable, Sendable, Decodable {
    /// Longest text, in bytes.
    private static let byteLimit = 200

    let text: String
    /// Nil for a text.
    let number: Int64?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            self.number = number
            text = String(number)
        } else {
            number = nil
            text = try container.decode(String.self)
            guard (1...Self.byteLimit).contains(text.utf8.count) else {
                let problem = "must have 1 to \(Self.byteLimit) bytes"
                throw DecodingError.dataCorruptedError(in: container, debugDescription: problem)
            }
        }
    }
}
