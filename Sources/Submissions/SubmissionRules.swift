/// What a site asks of a submission. Keys left out of a coded value have their defaults.
package struct SubmissionRules: Codable, Hashable, Sendable {
    package var nameRequired = true
    package var titleRequired = true
    package var contentRequired = true
    package var codeRequired = true

    package var nameLength = LengthLimits(1...80)
    package var titleLength = LengthLimits(1...150)
    package var contentLength = LengthLimits(1...5000)

    /// Longest thread key, in bytes of UTF-8.
    package var threadKeyByteLimit = ThreadKey.byteLimit

    package init() {}

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
            value = try container.decodeIfPresent(Value.self, forKey: key) ?? value
        }
        try read(.nameRequired, into: &nameRequired)
        try read(.titleRequired, into: &titleRequired)
        try read(.contentRequired, into: &contentRequired)
        try read(.codeRequired, into: &codeRequired)
        try read(.nameLength, into: &nameLength)
        try read(.titleLength, into: &titleLength)
        try read(.contentLength, into: &contentLength)
        try read(.threadKeyByteLimit, into: &threadKeyByteLimit)
    }
}
