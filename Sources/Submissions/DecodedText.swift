/// Text made of a body's bytes, with what was wrong with them.
struct DecodedText {
    /// Ill-formed UTF-8 is replaced by U+FFFD; a percent sign without two hexadecimal digits stays as it is.
    let text: String

    let isInvalidUTF8: Bool
    let isBrokenPercentEncoding: Bool

    init(text: String, isInvalidUTF8: Bool) {
        self.text = text
        self.isInvalidUTF8 = isInvalidUTF8
        isBrokenPercentEncoding = false
    }

    init(utf8 bytes: some Collection<UInt8>, isBrokenPercentEncoding: Bool = false) {
        let valid = String(validating: bytes, as: UTF8.self)
        text = valid ?? String(decoding: bytes, as: UTF8.self)
        isInvalidUTF8 = valid == nil
        self.isBrokenPercentEncoding = isBrokenPercentEncoding
    }

    /// Undoes the `application/x-www-form-urlencoded` serialisation (WHATWG URL standard, section 5.1) of one name or value.
    init(percentEncoded bytes: [UInt8], in range: Range<Int>) {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(range.count)
        var isBroken = false
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            if byte == .plus {
                decoded.append(.space)
            } else if byte != .percent {
                decoded.append(byte)
            } else if index + 1 < range.upperBound, let high = bytes[index].hexadecimalValue,
                let low = bytes[index + 1].hexadecimalValue
            {
                decoded.append(high << 4 | low)
                index += 2
            } else {
                decoded.append(byte)
                isBroken = true
            }
        }
        self.init(utf8: decoded, isBrokenPercentEncoding: isBroken)
    }
}
