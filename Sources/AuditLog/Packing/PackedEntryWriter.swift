import Foundation

/// Writes an entry's packed form.
struct PackedEntryWriter {
    private let version: PackedEntry.Version
    private var bytes = [PackedEntry.Version.first.rawValue]
    /// Behind the name of the line before: lines have an order.
    private var next = 0

    /// Nil for what is no entry's canonical bytes.
    static func bytes(of canonical: [UInt8], _ version: PackedEntry.Version) -> [UInt8]? {
        guard canonical.starts(with: AuditEntry.heading) else { return nil }
        var writer = PackedEntryWriter(version: version)
        writer.bytes.reserveCapacity(canonical.count / 2)
        var rest = canonical[AuditEntry.heading.count...]
        while !rest.isEmpty {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
                let colon = rest[..<end].firstIndex(of: UInt8(ascii: ":")),
                colon + 1 < end, rest[colon + 1] == UInt8(ascii: " ")
            else {
                return nil
            }
            writer.add(name: rest[..<colon], value: rest[(colon + 2)..<end])
            rest = rest[(end + 1)...]
        }
        return writer.bytes
    }

    private mutating func add(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        let names = PackedEntry.names
        let number = Self.index(of: name, in: names[next...]) ?? Self.index(of: name, in: names[..<next])
        if let number { next = number }
        let head = bytes.count
        bytes.append(number.map(UInt8.init) ?? PackedEntry.spelt)
        if number == nil { add(text: name) }
        bytes[head] |= add(value).rawValue << 5
    }

    private mutating func add(_ value: ArraySlice<UInt8>) -> PackedEntry.Form {
        if let word = Self.index(of: value, in: PackedEntry.words[..<version.wordCount]) {
            add(word: word)
            return .word
        }
        if value.count == 64, !value.contains(where: { UInt8(ascii: "A")...UInt8(ascii: "F") ~= $0 }),
            let digest = [UInt8](hexadecimalDigits: value)
        {
            bytes += digest
            return .digest
        }
        if let number = Self.number(value) {
            add(number)
            return .number
        }
        if let time = EntryTime.parse(value), time.timeIntervalSince1970 >= 0 {
            add(UInt64((time.timeIntervalSince1970 * 1000).rounded()))
            return .time
        }
        if let decimals = Self.decimals(value) {
            bytes.append(UInt8(decimals.count))
            for decimal in decimals { add(fixed: decimal.bitPattern) }
            return .decimals
        }
        if version == .second, let form = addWordAndMore(value) { return form }
        add(text: value)
        return .text
    }

    private mutating func add(word: Int) {
        bytes.append(UInt8(word))
        if word >= PackedEntry.Version.first.wordCount { bytes[0] = PackedEntry.Version.second.rawValue }
    }

    /// Nil for what does not begin with a word.
    private mutating func addWordAndMore(_ value: ArraySlice<UInt8>) -> PackedEntry.Form? {
        guard let space = value.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let rest = value[(space + 1)...]
        if let word = Self.index(of: value[..<space], in: PackedEntry.words[...]) {
            add(word: word)
            add(text: rest)
            bytes[0] = PackedEntry.Version.second.rawValue
            return .wordAndText
        }
        guard value[..<space].last == UInt8(ascii: ":"),
            let word = Self.index(of: value[..<space].dropLast(), in: PackedEntry.words[...]),
            let time = EntryTime.parse(rest), time.timeIntervalSince1970 >= 0
        else {
            return nil
        }
        add(word: word)
        add(UInt64((time.timeIntervalSince1970 * 1000).rounded()))
        bytes[0] = PackedEntry.Version.second.rawValue
        return .datedWord
    }

    private static func index(of text: ArraySlice<UInt8>, in list: ArraySlice<[UInt8]>) -> Int? {
        list.firstIndex { $0.count == text.count && $0.first == text.first && $0.elementsEqual(text) }
    }

    private static func number(_ value: ArraySlice<UInt8>) -> UInt64? {
        guard let first = value.first, value.count <= 18, first != UInt8(ascii: "0") || value.count == 1 else {
            return nil
        }
        var number: UInt64 = 0
        for byte in value {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Up to two numbers with a point, which come out again as they stand there.
    private static func decimals(_ value: ArraySlice<UInt8>) -> [Double]? {
        guard let first = value.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9"), value.count <= 60 else {
            return nil
        }
        let parts = value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return nil }
        var decimals: [Double] = []
        for part in parts {
            let text = String(decoding: part, as: UTF8.self)
            guard let decimal = Double(text), "\(decimal)" == text else { return nil }
            decimals.append(decimal)
        }
        return decimals
    }

    private mutating func add(text: ArraySlice<UInt8>) {
        add(UInt64(text.count))
        bytes += text
    }

    /// Seven bits a byte, the lowest first, the highest bit set where more follow.
    private mutating func add(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func add(fixed number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }
}
