/// A setting that is a rate or is off. What off means, the setting says.
package struct Allowance: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Nil: off.
    package var rate: Rate?

    package init(_ rate: Rate?) {
        self.rate = rate
    }

    /// Returns nil unless the text is `off` or a rate.
    package init?(_ text: String) {
        guard text != "off" else {
            self.init(nil as Rate?)
            return
        }
        guard let rate = Rate(text) else { return nil }
        self.init(rate)
    }

    /// A single text, so that `off` is told from a key that is not there.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let allowance = Allowance(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "neither a rate nor off")
        }
        self = allowance
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package var description: String {
        rate?.description ?? "off"
    }
}
