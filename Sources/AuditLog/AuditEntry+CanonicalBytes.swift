import Foundation

extension AuditEntry {
    /// The bytes that are hashed and stored: UTF-8 lines `name: value` in a fixed order, absent values left out.
    ///
    /// In a value, backslash, line feed and carriage return are written `\\`, `\n` and `\r`, so that no value can
    /// forge a line. The first line names the format.
    package var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: "duyet-audit-entry/1\n".utf8)
        func add(_ name: String, _ value: String?) {
            guard let value else { return }
            bytes.append(contentsOf: name.utf8)
            bytes.append(contentsOf: ": ".utf8)
            Self.appendEscaped(value, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        add("sequence", String(sequence))
        add("time", UTCTime(time).description)
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
        return bytes
    }

    private static func appendEscaped(_ value: String, to bytes: inout [UInt8]) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
