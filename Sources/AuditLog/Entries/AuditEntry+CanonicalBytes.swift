import Foundation

extension AuditEntry {
    static let heading = Array("duyet-audit-entry/1\n".utf8)

    /// The names of lines, in their order.
    enum Line: String, CaseIterable {
        case sequence, time, actor, action, site, comment, operation, undoes, before, after, reasons, policy, model
        case thresholds, score, content, context, note, change
    }

    /// The bytes that are hashed and stored: UTF-8 lines `name: value` in a fixed order, absent values left out.
    ///
    /// In a value, backslash, line feed and carriage return are written `\\`, `\n` and `\r`, so that no value can
    /// forge a line. The first line names the format.
    package var canonicalBytes: [UInt8] {
        var bytes = Self.heading
        bytes.reserveCapacity(512)
        Self.add(.sequence, String(sequence), to: &bytes)
        bytes += "time: ".utf8
        EntryTime.append(time, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        Self.add(.actor, actor, to: &bytes)
        Self.add(.action, action.rawValue, to: &bytes)
        Self.add(.site, site, to: &bytes)
        Self.add(.comment, comment.map(String.init), to: &bytes)
        Self.add(.operation, operation.map(String.init), to: &bytes)
        Self.add(.undoes, undoes.map(String.init), to: &bytes)
        Self.add(.before, before, to: &bytes)
        Self.add(.after, after, to: &bytes)
        Self.add(.reasons, reasons.isEmpty ? nil : reasons.joined(separator: ","), to: &bytes)
        Self.add(.policy, policyVersion.map(String.init), to: &bytes)
        Self.add(.model, model, to: &bytes)
        let bands = thresholds.map { "\($0)" }.joined(separator: ",")
        Self.add(.thresholds, thresholds.isEmpty ? nil : bands, to: &bytes)
        Self.add(.score, score.map { "\($0)" }, to: &bytes)
        Self.add(.content, content?.hexadecimal, to: &bytes)
        Self.add(.context, context?.hexadecimal, to: &bytes)
        Self.add(.note, note?.hexadecimal, to: &bytes)
        for change in changes { Self.add(.change, change, to: &bytes) }
        return bytes
    }

    private static func add(_ line: Line, _ value: String?, to bytes: inout [UInt8]) {
        guard let value else { return }
        bytes += line.rawValue.utf8
        bytes += ": ".utf8
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
            case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
            case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}
