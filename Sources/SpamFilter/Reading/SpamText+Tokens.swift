extension SpamText {
    /// Fewest digits of a phone number, and most.
    private static let phoneDigits = 8...15

    init(bytes count: Int) {
        plain.bytes.reserveCapacity(count)
        plain.chunks.reserveCapacity(count)
    }

    mutating func findTokens(in text: String) {
        var index = 0
        while index < plain.bytes.count {
            switch plain.bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): addNumber(&index)
            case UInt8(ascii: "@"): addHandle(&index)
            default: index += 1
            }
        }
        for link in LinkScanner.links(in: text) {
            shape.links += 1
            let start = text.utf8.distance(from: text.startIndex, to: link.range.lowerBound)
            let chunk = chunks.firstIndex { $0.upperBound > start } ?? 0
            tokens.append(TypedToken(kind: .domain, value: Array(link.domain.utf8), chunks: chunk...chunk))
        }
    }

    private mutating func addNumber(_ index: inout Int) {
        let start = index
        var digits: [UInt8] = []
        while index < plain.bytes.count {
            let byte = plain.bytes[index]
            if byte.isDigit {
                digits.append(byte)
            } else if !Self.joinsDigits(byte) || index + 1 >= plain.bytes.count || !plain.bytes[index + 1].isDigit {
                break
            }
            index += 1
        }
        if isMoney(start..<index) {
            add(.money, [], start..<index)
        } else if Self.phoneDigits.contains(digits.count) {
            shape.phones += 1
            add(.phone, digits, start..<index)
        }
    }

    private static func joinsDigits(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",")
    }

    private static let units: [[UInt8]] = ["d", "dong", "vnd", "k", "tr", "trieu", "ty", "usd", "eur", "gbp"].map {
        Array($0.utf8)
    }

    /// A currency sign stands before, or after it a unit of money.
    private func isMoney(_ range: Range<Int>) -> Bool {
        if let before = plain.bytes[..<range.lowerBound].last(where: { $0 != 0x20 }), before == UInt8(ascii: "$") {
            return true
        }
        let rest = plain.bytes[range.upperBound...].drop { $0 == 0x20 }
        if rest.first == UInt8(ascii: "$") { return true }
        let unit = rest.prefix(6).prefix { $0.isPlainLetter }
        return Self.units.contains { $0.elementsEqual(unit) }
    }

    private mutating func addHandle(_ index: inout Int) {
        let sign = index
        index += 1
        let name = index
        while index < plain.bytes.count,
            plain.bytes[index].isPlainLetter || plain.bytes[index].isDigit || plain.bytes[index] == UInt8(ascii: "_")
        {
            index += 1
        }
        guard index - name >= 3 else { return }
        let isMail = sign > 0 && (plain.bytes[sign - 1].isPlainLetter || plain.bytes[sign - 1].isDigit)
        add(isMail ? .mail : .handle, Array(plain.bytes[name..<index]), name..<index)
    }

    private mutating func add(_ kind: TypedToken.Kind, _ value: [UInt8], _ range: Range<Int>) {
        let chunks = Int(plain.chunks[range.lowerBound])...Int(plain.chunks[range.upperBound - 1])
        tokens.append(TypedToken(kind: kind, value: value, chunks: chunks))
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isPlainLetter: Bool { (0x61...0x7A).contains(self) }
}
