/// How long after a refusal a site takes appeals: a setting that is a duration, or off.
package struct AppealPeriod: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Nil: off.
    package var duration: Duration?

    package init(_ duration: Duration?) {
        self.duration = duration
    }

    /// Returns nil unless the text is `off` or a duration of at least an hour.
    package init?(_ text: String) {
        guard text != "off" else {
            self.init(nil as Duration?)
            return
        }
        guard let duration = Duration(text: text), duration >= .seconds(3600) else { return nil }
        self.init(duration)
    }

    /// A single text, so that `off` is told from a key that is not there.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let period = AppealPeriod(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "neither a duration nor off")
        }
        self = period
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package var description: String {
        duration?.text ?? "off"
    }
}
