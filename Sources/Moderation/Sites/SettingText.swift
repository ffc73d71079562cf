/// A setting's value that is stored as the text that it is set with. So `off` is told from a key that is not there.
package protocol SettingText: Codable, CustomStringConvertible {
    /// Reads ``description``; nil where the text is no such value.
    init?(_ text: String)
}

extension SettingText {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no \(Self.self)")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
