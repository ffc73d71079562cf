package import Foundation

/// A time in files that are exchanged: seconds since 1970, kept to the millisecond. It is read from RFC 3339 text too.
package struct UnixTime: Hashable, Sendable, Codable {
    package let milliseconds: Int64

    package init(_ date: Date) {
        milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let seconds = try? container.decode(Double.self) {
            guard abs(seconds) < 1e11 else { throw Self.problem(container) }
            self.init(Date(timeIntervalSince1970: seconds))
        } else {
            guard let date = Self.date(try container.decode(String.self)) else { throw Self.problem(container) }
            self.init(date)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if milliseconds % 1000 == 0 {
            try container.encode(milliseconds / 1000)
        } else {
            try container.encode(Double(milliseconds) / 1000)
        }
    }

    package var date: Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    private static func date(_ text: String) -> Date? {
        (try? Date(text, strategy: .iso8601))
            ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }

    private static func problem(_ container: any SingleValueDecodingContainer) -> DecodingError {
        .dataCorruptedError(in: container, debugDescription: "is no time: write seconds since 1970, or RFC 3339")
    }
}
