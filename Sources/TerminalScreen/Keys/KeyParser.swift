/// Reads keys from the bytes that a terminal sends: UTF-8, the control sequences of xterm and its kin, bracketed paste.
///
/// Whatever it does not know it passes over; no bytes make it grow without bound.
package struct KeyParser: Sendable {
    private static let longestSequence = 32
    private static let longestPaste = 65_536
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var pasted: [UInt8] = []
    private var isPasting = false
    /// Whether the last that came was an escape that nothing followed in time.
    private var hasEscaped = false

    package init() {}

    /// Whether a key has begun and not ended: it may be the escape key, which is a beginning without an end.
    package var isWaiting: Bool {
        !bytes.isEmpty
    }

    /// The keys that end with these bytes.
    package mutating func feed(_ more: some Sequence<UInt8>) -> [Key] {
        var keys: [Key] = []
        for byte in more {
            if isPasting {
                if let key = paste(byte) { keys.append(key) }
            } else {
                // The rest of a key that came apart: its digits would be keys of their own.
                if hasEscaped, byte == UInt8(ascii: "[") { bytes = [0x1B] }
                hasEscaped = false
                bytes.append(byte)
                keys += step()
            }
        }
        return Self.joined(keys)
    }

    /// The keys of what was begun, when nothing follows.
    package mutating func finish() -> [Key] {
        defer { bytes = [] }
        guard bytes == [0x1B] else { return [] }
        hasEscaped = true
        return [.escape]
    }

    private mutating func paste(_ byte: UInt8) -> Key? {
        pasted.append(byte)
        if byte == Self.pasteEnd.last, pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
            let text = pasted.dropLast(Self.pasteEnd.count)
            isPasting = false
            defer { pasted = [] }
            return .paste(String(decoding: text, as: UTF8.self))
        }
        // What is too long is cut; its end is still waited for.
        if pasted.count > Self.longestPaste + 2 * Self.pasteEnd.count {
            pasted.removeSubrange(Self.longestPaste..<(pasted.count - Self.pasteEnd.count))
        }
        return nil
    }

    /// Looks whether the bytes make a key.
    private mutating func step() -> [Key] {
        guard let first = bytes.first else { return [] }
        if first == 0x1B { return escape() }
        if first < 0x80 {
            bytes = []
            return Self.ascii(first).map { [$0] } ?? []
        }
        if let text = String(validating: bytes, as: UTF8.self), let character = text.first {
            bytes = []
            return [.character(character)]
        }
        guard bytes.count < Self.length(first) else {
            bytes = []
            return [.character("\u{FFFD}")]
        }
        return []
    }

    /// Of a scalar in UTF-8 that begins with the byte; 1 for what begins none.
    private static func length(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func ascii(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x7F, 0x08: .backspace
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
        default: nil
        }
    }

    private mutating func escape() -> [Key] {
        guard bytes.count > 1 else { return [] }
        if bytes.count > Self.longestSequence {
            bytes = []
            return []
        }
        switch bytes[1] {
        case 0x1B:
            bytes = [0x1B]
            return [.escape]
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            guard bytes.count > 2, let last = bytes.last, (0x40...0x7E).contains(last) else { return [] }
            let parameters = String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self)
            bytes = []
            if last == UInt8(ascii: "~"), parameters == "200" {
                isPasting = true
                return []
            }
            return Self.named(last, parameters).map { [$0] } ?? []
        default:
            // With the Alt key: none of ours.
            bytes = []
            return []
        }
    }

    private static func named(_ last: UInt8, _ parameters: String) -> Key? {
        switch Character(Unicode.Scalar(last)) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "M": .enter
        case "~":
            switch parameters.prefix(while: { $0 != ";" }) {
            case "1", "7": .home
            case "3": .delete
            case "4", "8": .end
            case "5": .pageUp
            case "6": .pageDown
            default: nil
            }
        default: nil
        }
    }

    /// A letter and the marks that follow it are one character.
    private static func joined(_ keys: [Key]) -> [Key] {
        keys.reduce(into: []) { result, key in
            if case .character(let mark) = key, case .character(let letter)? = result.last {
                let text = String(letter) + String(mark)
                if text.count == 1, let character = text.first {
                    result[result.count - 1] = .character(character)
                    return
                }
            }
            result.append(key)
        }
    }
}
