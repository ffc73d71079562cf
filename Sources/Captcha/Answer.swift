/// The symbols that a visitor must type for a challenge.
struct Answer: Hashable {
    /// Symbols that people tell apart even when warped: no 3, 5 or 8 beside S, no W beside M and U, no H beside A, K and M,
    /// no O, Q or C beside G and D, no Z beside 2, and no L, which inverted bands turn into a T or into nothing.
    static let alphabet: [Character] = Array("ADEGKMRSTU2")

    private static let symbols = alphabet.compactMap(\.asciiValue)

    let text: String

    /// A symbol's place in the alphabet, 0 for another.
    static func place(of symbol: UInt8) -> Int {
        Int(places[Int(symbol & 0x7F)])
    }

    private static let places: [UInt8] = {
        var places = [UInt8](repeating: 0, count: 128)
        for (place, symbol) in alphabet.enumerated() {
            places[Int((symbol.asciiValue ?? 0) & 0x7F)] = UInt8(place)
        }
        return places
    }()

    /// An answer of given symbols.
    init(symbols: String) {
        text = symbols
    }

    init(of challenge: Challenge) {
        var generator = SeededGenerator(secret: challenge.seed, purpose: "picture answer")
        let lengths = Self.lengths(challenge.difficulty)
        let length = lengths[generator.index(below: lengths.count)]
        let symbols = (0..<length).map { _ in Self.symbols[generator.index(below: Self.symbols.count)] }
        text = String(decoding: symbols, as: UTF8.self)
    }

    /// The lengths that an answer may have, each as often as it shall occur.
    private static func lengths(_ difficulty: Difficulty) -> [Int] {
        switch difficulty {
        case .easy: [5]
        case .normal, .hard: [6, 7]
        }
    }
}
