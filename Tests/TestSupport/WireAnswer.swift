import Foundation

/// An HTTP answer as it came over a connection, with a body of a told length.
package struct WireAnswer: Sendable {
    package let status: Int
    /// The status line and the headers.
    package let head: String
    package let body: String

    /// Returns nil while something of it is missing.
    package init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let length = head.firstMatch(of: /(?i)\r\ncontent-length: ([0-9]+)/).flatMap { Int($0.1) } ?? 0
        guard let status = Int(head.dropFirst(9).prefix(3)), bytes.count >= end.upperBound + length else { return nil }
        self.status = status
        self.head = head
        self.body = String(decoding: bytes[end.upperBound..<(end.upperBound + length)], as: UTF8.self)
    }

    /// A header's value; nil where it is missing.
    package func header(_ name: String) -> String? {
        head.split(separator: "\r\n").dropFirst().lazy
            .map { $0.split(separator: ":", maxSplits: 1) }
            .first { $0.first?.lowercased() == name.lowercased() }?
            .last.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The body as JSON.
    package func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(body.utf8))
    }
}
