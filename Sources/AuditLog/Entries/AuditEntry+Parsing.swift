import Foundation

extension AuditEntry {
    /// Reads what ``canonicalBytes`` wrote, and nothing else: each line once (`change` as often as needed), in the order of
    /// ``Line``, every value as it would be written again.
    ///
    /// - Throws: `malformedEntry`, with the number of the first line that is not so.
    package init(canonicalBytes bytes: [UInt8]) throws(AuditLogError) {
        guard bytes.starts(with: Self.heading) else { throw .malformedEntry(line: 1) }
        self.init(sequence: 0, time: Date(timeIntervalSince1970: 0), actor: "", action: .accept)
        var start = Self.heading.count
        var number = 1
        var next = 0
        var seen = 0
        while start < bytes.count {
            number += 1
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
                let (line, value) = Self.line(bytes[start..<end], from: next), read(line, value)
            else {
                throw .malformedEntry(line: number)
            }
            let index = next + Self.lines[next...].prefix { $0.line != line }.count
            seen |= 1 << index
            next = line == .change ? index : index + 1
            start = end + 1
        }
        // Sequence, time, actor and action, which come first.
        guard seen & 0b1111 == 0b1111 else {
            throw .malformedEntry(line: number + 1)
        }
    }

    private static let lines = Line.allCases.map { (line: $0, prefix: Array("\($0.rawValue): ".utf8)) }

    /// The line's name, which must be one of those from `next` on, and what stands behind it.
    private static func line(_ bytes: ArraySlice<UInt8>, from next: Int) -> (Line, ArraySlice<UInt8>)? {
        for (line, prefix) in lines[next...] where bytes.starts(with: prefix) {
            return (line, bytes.dropFirst(prefix.count))
        }
        return nil
    }

    /// Returns whether the value is one that the line can have.
    private mutating func read(_ line: Line, _ value: ArraySlice<UInt8>) -> Bool {
        switch line {
        case .sequence: Self.set(&sequence, Self.number(value))
        case .time: Self.set(&time, EntryTime.parse(value))
        case .actor: Self.set(&actor, Self.text(value))
        case .action: Self.set(&action, Self.text(value).flatMap(AuditAction.init))
        case .site: Self.set(&site, Self.text(value))
        case .comment: Self.set(&comment, Self.number(value))
        case .operation: Self.set(&operation, Self.number(value))
        case .undoes: Self.set(&undoes, Self.number(value))
        case .before: Self.set(&before, Self.text(value))
        case .after: Self.set(&after, Self.text(value))
        case .reasons: Self.set(&reasons, Self.codes(value))
        case .policy: Self.set(&policyVersion, Self.number(value))
        case .model: Self.set(&model, Self.text(value))
        case .thresholds: Self.set(&thresholds, Self.decimals(value))
        case .score: Self.set(&score, Self.decimals(value).flatMap { $0.count == 1 ? $0.first : nil })
        case .content: Self.set(&content, Self.digest(value))
        case .context: Self.set(&context, Self.digest(value))
        case .note: Self.set(&note, Self.digest(value))
        case .change: Self.set(&changes, Self.text(value).map { changes + [$0] })
        }
    }

    private static func set<Value>(_ property: inout Value, _ value: Value?) -> Bool {
        guard let value else { return false }
        property = value
        return true
    }

    private static func set<Value>(_ property: inout Value?, _ value: Value?) -> Bool {
        property = value
        return value != nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        // It would have been written as an escape.
        guard !bytes.contains(UInt8(ascii: "\r")) else { return nil }
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(validating: bytes, as: UTF8.self) }
        var unescaped: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                unescaped.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "\\"): unescaped.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "n"): unescaped.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): unescaped.append(UInt8(ascii: "\r"))
            default: return nil
            }
        }
        return String(validating: unescaped, as: UTF8.self)
    }

    private static func codes(_ bytes: ArraySlice<UInt8>) -> [String]? {
        guard let text = text(bytes) else { return nil }
        let codes = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return codes.contains("") ? nil : codes
    }

    /// Digits without zeroes in front.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard let first = bytes.first, bytes.count <= 18, first != 0x30 || bytes.count == 1 else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value
    }

    private static func decimals(_ bytes: ArraySlice<UInt8>) -> [Double]? {
        let texts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let numbers = texts.compactMap { text in Double(text).flatMap { "\($0)" == text ? $0 : nil } }
        return numbers.count == texts.count ? numbers : nil
    }

    private static func digest(_ bytes: ArraySlice<UInt8>) -> ContentDigest? {
        // Capitals are not what we write.
        guard bytes.allSatisfy({ $0 > UInt8(ascii: "F") || $0 < UInt8(ascii: "A") }) else { return nil }
        return [UInt8](hexadecimalDigits: bytes).flatMap(ContentDigest.init(bytes:))
    }
}
