/// What a visitor typed for an answer, reduced to the symbols of the alphabet he may have meant.
///
/// Case, white space, hyphens and full-width forms do not count, and a symbol that is not in the alphabet stands for the
/// one it resembles. Anything else is kept and makes the answer wrong.
struct TypedAnswer: Hashable {
    /// ASCII, capitals and digits; at most `longest`.
    let symbols: [UInt8]

    /// No answer is as long, however it is typed.
    private static let longest = 32

    private static let lookAlikes: [UInt8: UInt8] = {
        let pairs = [
            "83", "B3", "Z2", "PR", "5S", "QG", "6G", "CG", "OD", "0D", "4A", "7T", "1T", "IT", "LT", "VU", "FE",
        ]
        return Dictionary(uniqueKeysWithValues: pairs.map { pair in (pair.utf8.first ?? 0, pair.utf8.last ?? 0) })
    }()

    init(_ typed: String) {
        var symbols: [UInt8] = []
        for scalar in typed.unicodeScalars {
            guard symbols.count < Self.longest else { break }
            if scalar.properties.isWhitespace || scalar == "-" { continue }
            let capital = Self.asciiCapital(scalar)
            symbols.append(Self.lookAlikes[capital] ?? capital)
        }
        self.symbols = symbols
    }

    /// Compares in a time that depends on the lengths only.
    func matches(_ answer: Answer) -> Bool {
        let expected = Array(answer.text.utf8)
        var difference = symbols.count ^ expected.count
        for index in expected.indices {
            let symbol = index < symbols.count ? symbols[index] : 0
            difference |= Int(symbol ^ expected[index])
        }
        return difference == 0
    }

    /// The capital or digit as ASCII, also for a full-width form (U+FF01–U+FF5E); 0 for anything else.
    private static func asciiCapital(_ scalar: Unicode.Scalar) -> UInt8 {
        let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
        let code = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
        guard let byte = UInt8(exactly: code) else { return 0 }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return byte - 32
        case 0..<128: return byte
        default: return 0
        }
    }
}
