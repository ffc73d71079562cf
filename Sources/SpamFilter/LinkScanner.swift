/// Finds web addresses in a text, in one pass: with `http://` or `https://`, with `www.`, or a bare name that ends in a
/// known top-level domain. Mail addresses are none.
package struct LinkScanner {
    private let text: String
    private let bytes: [UInt8]

    package static func links(in text: String) -> [Link] {
        let scanner = LinkScanner(text: text, bytes: Array(text.utf8))
        return scanner.mayHaveLinks ? scanner.scan() : []
    }

    /// No address is without a dot or a colon that something follows at once.
    private var mayHaveLinks: Bool {
        bytes.indices.dropLast().contains { index in
            (bytes[index] == .dot && isNameByte(bytes[index + 1]))
                || (bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: "/"))
        }
    }

    private func scan() -> [Link] {
        var links: [Link] = []
        var index = 0
        while index < bytes.count {
            if let start = schemeEnd(at: index) {
                let end = endOfAddress(from: start)
                if let link = link(index..<end, hostFrom: start, prefix: "") { links.append(link) }
                index = max(end, start)
            } else if isNameByte(bytes[index]) {
                let end = endOfName(from: index)
                if let addressEnd = bareAddressEnd(index..<end),
                    let link = link(index..<addressEnd, hostFrom: index, prefix: "http://")
                {
                    links.append(link)
                    index = addressEnd
                } else {
                    index = end
                }
            } else {
                index += 1
            }
        }
        return links
    }

    /// Where `http://` or `https://` ends that begins here, whatever stands before it.
    private func schemeEnd(at index: Int) -> Int? {
        guard bytes[index] | 0x20 == UInt8(ascii: "h") else { return nil }
        for scheme in ["http://", "https://"] {
            let end = index + scheme.utf8.count
            guard end < bytes.count else { continue }
            if zip(bytes[index..<end], scheme.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) { return end }
        }
        return nil
    }

    /// The end of a run of name bytes; a scheme within it (`xemhttp://`) ends it too.
    private func endOfName(from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, isNameByte(bytes[end]), schemeEnd(at: end) == nil { end += 1 }
        return end
    }

    /// The end of the address whose host is (the beginning of) this run of name bytes; nil when it is none.
    private func bareAddressEnd(_ run: Range<Int>) -> Int? {
        guard bytes[run].contains(.dot), isBoundary(before: run.lowerBound) else { return nil }
        var end = run.upperBound
        while end > run.lowerBound, bytes[end - 1] == .dot || bytes[end - 1] == .dash { end -= 1 }
        let next = end < bytes.count ? bytes[end] : .space
        if end == run.upperBound, next == UInt8(ascii: "@") || next == UInt8(ascii: "_") || isLetter(at: end) {
            return nil
        }
        let hasPath = next == UInt8(ascii: "/") || next == UInt8(ascii: "?")
        let labels = bytes[run.lowerBound..<end].split(separator: .dot, omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ (1...63).contains($0.count) && $0.first != .dash }),
            let last = labels.last, let first = labels.first
        else { return nil }
        let topLevel = String(decoding: last, as: UTF8.self).lowercased()
        let isNamed = first.count == 3 && first.allSatisfy { $0 | 0x20 == UInt8(ascii: "w") } && labels.count > 2
        guard
            isNamed || TopLevelDomains.unmistakable.contains(topLevel)
                || hasPath && TopLevelDomains.ambiguous.contains(topLevel)
        else { return nil }
        if next == UInt8(ascii: ":") {
            let port = bytes[(end + 1)...].prefix(6).prefix { (0x30...0x39).contains($0) }
            if !port.isEmpty { return endOfAddress(from: port.endIndex, mustBePath: true) }
        }
        return hasPath ? endOfAddress(from: end) : end
    }

    /// Where the address that has begun ends: at a space, a quotation mark or an angle bracket, less closing punctuation.
    private func endOfAddress(from start: Int, mustBePath: Bool = false) -> Int {
        var end = start
        if mustBePath, start < bytes.count, bytes[start] != UInt8(ascii: "/") { return start }
        var openBrackets = 0
        while end < bytes.count, !isDelimiter(at: end), !isBetweenAddresses(at: end) {
            if bytes[end] == UInt8(ascii: "(") { openBrackets += 1 }
            if bytes[end] == UInt8(ascii: ")") { openBrackets -= 1 }
            end += 1
        }
        while end > start {
            switch bytes[end - 1] {
            case UInt8(ascii: ")") where openBrackets < 0:
                openBrackets += 1
            case .dot, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
                UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"):
                break
            default:
                return end
            }
            end -= 1
        }
        return end
    }

    private func link(_ range: Range<Int>, hostFrom start: Int, prefix: String) -> Link? {
        let address = bytes[start..<max(start, range.upperBound)]
        let authority = address.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let hostStart = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
        let host = authority[hostStart...].prefix { $0 != UInt8(ascii: ":") }
        var domain = String(decoding: host, as: UTF8.self).lowercased()
        if domain.hasPrefix("www.") { domain.removeFirst(4) }
        while domain.hasSuffix(".") { domain.removeLast() }
        guard !domain.isEmpty else { return nil }
        let lower = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let upper = text.utf8.index(lower, offsetBy: range.count)
        return Link(range: lower..<upper, url: prefix + text[lower..<upper], domain: domain)
    }
}

extension LinkScanner {
    /// Whether a bare name may begin here: not within a word or a mail address.
    private func isBoundary(before index: Int) -> Bool {
        guard index > 0 else { return true }
        switch bytes[index - 1] {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "/"): return false
        case 0x80...: return !isLetter(endingBefore: index)
        default: return true
        }
    }

    private func isLetter(endingBefore index: Int) -> Bool {
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isLetter(at: start)
    }

    /// Whether the scalar here is no ASCII and a letter or mark.
    private func isLetter(at index: Int) -> Bool {
        guard index < bytes.count, bytes[index] >= 0x80,
            let scalar = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
        else { return false }
        return scalar.properties.isAlphabetic
            || scalar.properties.generalCategory == .nonspacingMark
                && !scalar.properties.isVariationSelector
    }

    /// A comma, a semicolon or a bar before the next scheme: addresses strung together are several.
    private func isBetweenAddresses(at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"):
            index + 1 < bytes.count && schemeEnd(at: index + 1) != nil
        default: false
        }
    }

    /// ASCII that no address has, and general or CJK punctuation (U+2000–207F, U+3000–303F).
    private func isDelimiter(at index: Int) -> Bool {
        switch bytes[index] {
        case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"): true
        case 0xE2: index + 1 < bytes.count && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81)
        case 0xE3: index + 1 < bytes.count && bytes[index + 1] == 0x80
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0
        default: false
        }
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), .dot, .dash:
            true
        default: false
        }
    }
}

extension UInt8 {
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let dot = UInt8(ascii: ".")
    fileprivate static let dash = UInt8(ascii: "-")
}
