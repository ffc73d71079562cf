import Foundation

extension AuditEntry {
    /// The bytes that are hashed and stored: UTF-8 lines `name: value` in a fixed order, absent values left out.
    ///
    /// In a value, backslash, line feed and carriage return are written `\\`, `\n` and `\r`, so that no value can
    /// forge a line. The first line names the format.
    package var canonicalBytes: [UInt8] {
        var text = "duyet-audit-entry/1\n"
        text.reserveCapacity(384)
        func add(_ name: String, _ value: String?) {
            guard let value else { return }
            text += name
            text += ": "
            text += value.utf8.contains(where: Self.mustBeEscaped) ? Self.escaped(value) : value
            text += "\n"
        }
        add("sequence", String(sequence))
        add("time", timeText)
        add("actor", actor)
        add("action", action.rawValue)
        add("site", site)
        add("comment", comment.map(String.init))
        add("operation", operation.map(String.init))
        add("before", before)
        add("after", after)
        add("reasons", reasons.isEmpty ? nil : reasons.joined(separator: ","))
        add("policy", policyVersion.map(String.init))
        add("score", score.map { "\($0)" })
        add("content", content?.hexadecimal)
        for change in changes { add("change", change) }
        return Array(text.utf8)
    }

    /// RFC 3339 in UTC, rounded to the millisecond: the style of the library cuts off, and half of all times are a
    /// little less than what they stand for.
    private var timeText: String {
        let milliseconds = Int64((time.timeIntervalSince1970 * 1000).rounded())
        let seconds = Date(timeIntervalSince1970: Double((milliseconds - milliseconds % 1000) / 1000))
        let fraction = String(milliseconds % 1000 + 1000).dropFirst()
        return "\(seconds.formatted(.iso8601).dropLast()).\(fraction)Z"
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\\")
    }

    private static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
