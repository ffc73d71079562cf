/// The symbols that a visitor must type for a challenge.
struct Answer: Hashable {
    /// Symbols that people tell apart even when warped: no B or 8 beside 3, no O, Q or C beside G and D, no Z
    /// beside 2, and no L, which inverted bands turn into a T or into nothing.
    static let alphabet: [Character] = Array("ADEGHKMRSTUW23")
    /// Symbols so wide that many of them would make the others small.
    private static func isWide(_ symbol: UInt8) -> Bool { symbol == UInt8(ascii: "M") || symbol == UInt8(ascii: "W") }

    private static let symbols = alphabet.compactMap(\.asciiValue)

    let text: String

    /// An answer of given symbols.
    init(symbols: String) {
        text = symbols
    }

    init(of challenge: Challenge) {
        var generator = SeededGenerator(secret: challenge.seed, purpose: "picture answer")
        let lengths = Self.lengths(challenge.difficulty)
        let length = lengths[generator.index(below: lengths.count)]
        let mostWide = length > 6 ? 1 : 2
        var symbols: [UInt8] = []
        while symbols.count < length {
            let symbol = Self.symbols[generator.index(below: Self.symbols.count)]
            let isOneTooMany = Self.isWide(symbol) && symbols.count(where: Self.isWide) == mostWide
            if !isOneTooMany {
                symbols.append(symbol)
            }
        }
        text = String(decoding: symbols, as: UTF8.self)
    }

    /// The lengths that an answer may have, each as often as it shall occur.
    private static func lengths(_ difficulty: Difficulty) -> [Int] {
        switch difficulty {
        case .easy: [5]
        case .normal: [5, 6, 6, 7, 7]
        case .hard: [6, 7]
        }
    }
}
