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
        add("time", time.formatted(Self.timeStyle))
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
        return Array(text.utf8)
    }

    private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

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
