/// Reads one flat JSON object (RFC 8259) as a form: strings as their text, numbers as written, nulls left out.
///
/// Own, because Foundation forgets the members' order and everything typed before a fault.
struct JSONFormParser {
    private let body: [UInt8]
    private let fieldLimit: Int
    private var index = 0
    private var form = DecodedForm()

    init(body: [UInt8], fieldLimit: Int) {
        self.body = body
        self.fieldLimit = fieldLimit
    }

    consuming func parse() -> DecodedForm {
        if body.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        if !readObject() || !isAtEnd() { form.note(.brokenJSON) }
        return form
    }

    /// False where the text is not JSON any more.
    private mutating func readObject() -> Bool {
        guard take(.leftBrace) else { return false }
        if take(.rightBrace) { return true }
        repeat {
            guard form.fields.count < fieldLimit else {
                form.note(.tooManyFields(limit: fieldLimit))
                index = body.count
                return true
            }
            guard readMember() else { return false }
        } while take(.comma)
        return take(.rightBrace)
    }

    private mutating func readMember() -> Bool {
        guard take(.quote) else { return false }
        let name = readString()
        guard name.isClosed, take(.colon) else { return false }
        if take(.quote) {
            let value = readString()
            form.append(name: name.text, value: value.text)
            return value.isClosed
        }
        skipBlanks()
        if let word = readWord() {
            if word != Array("null".utf8) {
                form.append(name: name.text, value: DecodedText(utf8: word))
                if !isNumber(word) { form.note(.brokenJSON) }
            }
            return true
        }
        form.note(.brokenJSON)
        return skipNested()
    }

    /// A number or a literal; nil when neither begins here.
    private mutating func readWord() -> [UInt8]? {
        let start = index
        while index < body.count, isWordByte(body[index]) { index += 1 }
        return start < index ? Array(body[start..<index]) : nil
    }

    /// Skips an array or an object, which no form has, so that the members after it are still read.
    private mutating func skipNested() -> Bool {
        var depth = 0
        while index < body.count {
            let byte = body[index]
            if depth == 0, byte != .leftBrace, byte != .leftBracket { return false }
            index += 1
            switch byte {
            case .quote:
                if !readString().isClosed { return false }
            case .leftBrace, .leftBracket:
                depth += 1
            case .rightBrace, .rightBracket:
                depth -= 1
                if depth == 0 { return true }
            default:
                break
            }
        }
        return false
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < body.count, body[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < body.count, isBlank(body[index]) { index += 1 }
    }

    private mutating func isAtEnd() -> Bool {
        skipBlanks()
        return index == body.count
    }
}

extension JSONFormParser {
    /// The string whose opening quote was taken; without a closing quote, all that is left of the body.
    private mutating func readString() -> (text: DecodedText, isClosed: Bool) {
        var bytes: [UInt8] = []
        while index < body.count {
            let byte = body[index]
            index += 1
            if byte == .quote { return (DecodedText(utf8: bytes), true) }
            if byte == .backslash {
                readEscape(into: &bytes)
            } else {
                if byte < .space { form.note(.brokenJSON) }
                bytes.append(byte)
            }
        }
        return (DecodedText(utf8: bytes), false)
    }

    /// An unknown escape is kept as written; a lone surrogate becomes a byte that is no UTF-8, so that it is reported.
    private mutating func readEscape(into bytes: inout [UInt8]) {
        guard index < body.count else { return form.note(.brokenJSON) }
        let byte = body[index]
        index += 1
        switch byte {
        case .quote, .backslash, UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(.lineFeed)
        case UInt8(ascii: "r"): bytes.append(.carriageReturn)
        case UInt8(ascii: "t"): bytes.append(.tab)
        case UInt8(ascii: "u"): readUnicodeEscape(into: &bytes)
        default:
            form.note(.brokenJSON)
            bytes += [.backslash, byte]
        }
    }

    private mutating func readUnicodeEscape(into bytes: inout [UInt8]) {
        guard let unit = readHexadecimal() else {
            form.note(.brokenJSON)
            bytes += Array("\\u".utf8)
            return
        }
        var value = UInt32(unit)
        if UTF16.isLeadSurrogate(unit), body[index...].starts(with: Array("\\u".utf8)) {
            let afterFirst = index
            index += 2
            if let second = readHexadecimal(), UTF16.isTrailSurrogate(second) {
                value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(second) & 0x3FF
            } else {
                index = afterFirst
            }
        }
        if let scalar = Unicode.Scalar(value) {
            bytes += Array(String(Character(scalar)).utf8)
        } else {
            bytes.append(0xFF)
        }
    }

    /// Takes four hexadecimal digits, or nothing.
    private mutating func readHexadecimal() -> UInt16? {
        guard index + 4 <= body.count else { return nil }
        var unit: UInt16 = 0
        for byte in body[index..<index + 4] {
            guard let digit = byte.hexadecimalValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        index += 4
        return unit
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), .plus, .dash, UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// `-1`, `2.5e3`; not `01`, `+1`, `.5`, `true`.
    private func isNumber(_ word: [UInt8]) -> Bool {
        let unsigned = word.first == .dash ? word.dropFirst() : word[...]
        guard let first = unsigned.first, first >= 0x30, first <= 0x39 else { return false }
        let second = unsigned.dropFirst().first
        if first == 0x30, let second, second >= 0x30, second <= 0x39 { return false }
        guard let last = unsigned.last, last >= 0x30, last <= 0x39 else { return false }
        return Double(String(decoding: word, as: UTF8.self)) != nil && !word.contains(UInt8(ascii: "x"))
    }
}
