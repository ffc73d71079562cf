/// The common case, recognised by its bytes: text in which every scalar is a character of its own, in normalisation form C,
/// and visible. It needs neither Foundation nor the Unicode tables.
///
/// Plain are ASCII with line ends and tabs, U+00A1–02FF without the soft hyphen, Vietnamese and other letters of
/// U+1E80–1EFF, and the dashes, quotation marks and dots of U+2013–2026.
enum PlainText {
    /// `bytes` are well-formed UTF-8.
    static func isPlain(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x20...0x7E, .tab, .lineFeed, .carriageReturn:
                index += 1
            case 0xC3...0xCB:
                index += 2
            case 0xC2:
                guard index + 1 < bytes.count, bytes[index + 1] > 0xA0, bytes[index + 1] != 0xAD else { return false }
                index += 2
            case 0xE1:
                guard index + 2 < bytes.count, bytes[index + 1] == 0xBA || bytes[index + 1] == 0xBB else {
                    return false
                }
                index += 3
            case 0xE2:
                guard index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x93...0xA6).contains(bytes[index + 2])
                else { return false }
                index += 3
            default:
                return false
            }
        }
        return true
    }

    /// How many characters plain text without carriage returns has: its bytes that do not continue a scalar.
    static func count(_ bytes: [UInt8]) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
