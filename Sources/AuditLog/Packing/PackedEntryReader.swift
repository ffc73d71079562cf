import Foundation

/// Reads an entry's packed form.
struct PackedEntryReader {
    private var rest: ArraySlice<UInt8>
    private var canonical = AuditEntry.heading

    /// Nil for what is no packed entry.
    static func canonicalBytes(of packed: [UInt8]) -> [UInt8]? {
        guard packed.first.flatMap(PackedEntry.Version.init) != nil else { return nil }
        var reader = PackedEntryReader(rest: packed.dropFirst())
        reader.canonical.reserveCapacity(3 * packed.count)
        while let head = reader.rest.popFirst() {
            guard reader.addName(head & 31), let form = PackedEntry.Form(rawValue: head >> 5), reader.addValue(form)
            else {
                return nil
            }
            reader.canonical.append(UInt8(ascii: "\n"))
        }
        return reader.canonical
    }

    private init(rest: ArraySlice<UInt8>) {
        self.rest = rest
    }

    private mutating func addName(_ number: UInt8) -> Bool {
        if number == PackedEntry.spelt {
            guard addText() else { return false }
        } else {
            guard PackedEntry.names.indices.contains(Int(number)) else { return false }
            canonical += PackedEntry.names[Int(number)]
        }
        canonical.append(UInt8(ascii: ":"))
        canonical.append(UInt8(ascii: " "))
        return true
    }

    private mutating func addValue(_ form: PackedEntry.Form) -> Bool {
        switch form {
        case .text: return addText()
        case .number:
            guard let number = number() else { return false }
            canonical += String(number).utf8
        case .time: return addTime()
        case .digest:
            guard let digest = take(32) else { return false }
            canonical += digest.hexadecimal.utf8
        case .decimals:
            guard let count = rest.popFirst(), count > 0 else { return false }
            for index in 0..<count {
                guard let bytes = take(8) else { return false }
                if index > 0 { canonical.append(UInt8(ascii: ",")) }
                canonical += "\(Double(bitPattern: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }))".utf8
            }
        case .word: return addWord()
        case .datedWord:
            guard addWord() else { return false }
            canonical += ": ".utf8
            return addTime()
        case .wordAndText:
            guard addWord() else { return false }
            canonical += " ".utf8
            return addText()
        }
        return true
    }

    private mutating func addWord() -> Bool {
        guard let word = rest.popFirst(), PackedEntry.words.indices.contains(Int(word)) else { return false }
        canonical += PackedEntry.words[Int(word)]
        return true
    }

    private mutating func addTime() -> Bool {
        // Until the year 9999.
        guard let milliseconds = number(), milliseconds < 253_402_300_800_000 else { return false }
        EntryTime.append(Date(timeIntervalSince1970: Double(milliseconds) / 1000), to: &canonical)
        return true
    }

    private mutating func addText() -> Bool {
        guard let count = number(), count <= UInt64(rest.count), let text = take(Int(count)) else { return false }
        canonical += text
        return true
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    private mutating func number() -> UInt64? {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = rest.popFirst() {
            guard shift < 63 else { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return nil
    }
}
