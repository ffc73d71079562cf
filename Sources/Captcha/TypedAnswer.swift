import Foundation

/// What a visitor typed for an answer, reduced to the symbols of the alphabet he may have meant.
///
/// Case, white space, punctuation, signs such as * or ♥ (what a visitor may type for a little drawing) and full-width forms
/// do not count, and a symbol that is not in the alphabet stands for the
/// one it resembles. What a Vietnamese input method made of the keys is taken back to the keys. Anything else is kept and
/// makes the answer wrong.
struct TypedAnswer: Hashable {
    /// What was typed, in each way it can be understood.
    let readings: [Reading]

    /// One way to understand what was typed.
    struct Reading: Hashable {
        /// ASCII capitals and digits, in the order in which they stand; 0 for anything else.
        var letters: [UInt8] = []
        /// The keys that an input method turned into marks, typed anywhere among the letters.
        var markKeys: [UInt8] = []
    }

    /// No answer is as long, however it is typed; counted in Unicode scalars.
    private static let longest = 64
    /// An input method leaves one tone and a few other marks in a word of seven keys.
    private static let mostReadings = 16
    /// As in ườ: each is a symbol that may stand anywhere, so that many of them would stand for many answers.
    private static let mostMarks = 3

    private static let lookAlikes: [UInt8: UInt8] = {
        let pairs = [
            "3S", "5S", "8S", "Z2", "PR", "BR", "QG", "6G", "CG", "OD", "0D", "4A", "7T", "1T", "IT", "LT", "VU", "FE",
            "WM", "HA",
        ]
        return Dictionary(uniqueKeysWithValues: pairs.map { pair in (pair.utf8.first ?? 0, pair.utf8.last ?? 0) })
    }()

    init(_ typed: String) {
        var readings = [Reading()]
        let start = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(Self.longest)))
        let isPlain = start.utf8.allSatisfy { $0 < 0x80 }
        let keys = isPlain ? start : start.decomposedStringWithCanonicalMapping
        var marks: [VietnameseMark] = []
        for scalar in keys.unicodeScalars.prefix(Self.longest) {
            if let mark = VietnameseMark(scalar) {
                marks.append(mark)
                guard Self.isPossible(marks), mark == .barredD || readings[0].letters.last.map({ $0 != 0 }) == true
                else {
                    readings = [Reading(letters: [0])]
                    break
                }
                readings = Array(readings.flatMap { mark.taken(from: $0) }.prefix(Self.mostReadings))
            } else if !Self.isSkipped(scalar) {
                let capital = Self.asciiCapital(scalar)
                for index in readings.indices {
                    readings[index].letters.append(Self.lookAlikes[capital] ?? capital)
                }
            }
        }
        self.readings = readings
    }

    /// Whether an input method can have left these marks in one word: a second tone would have taken the place of the first.
    private static func isPossible(_ marks: [VietnameseMark]) -> Bool {
        marks.count <= mostMarks && marks.count(where: \.isTone) <= 1
    }

    /// Compares without stopping at the first difference; with one try a token, what its time tells is of no use.
    func matches(_ answer: Answer) -> Bool {
        let expected = Array(answer.text.utf8)
        return readings.reduce(false) { found, reading in reading.matches(expected) || found }
    }

    /// Whether a scalar stands for nothing that could be asked for: white space, punctuation, signs and emoji with what
    /// chooses their form.
    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: scalar.properties.isWhitespace || scalar == "\u{FE0F}" || scalar == "\u{200D}"
        }
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

extension TypedAnswer.Reading {
    /// Whether these are all of the expected symbols, the letters in their order and the marks' keys anywhere between.
    fileprivate func matches(_ expected: [UInt8]) -> Bool {
        let haveSameSymbols = Self.differences((letters + markKeys).sorted(), expected.sorted()) == 0
        var next = 0
        for symbol in expected {
            let isNext = next < letters.count && letters[next] == symbol
            next += isNext ? 1 : 0
        }
        return haveSameSymbols && next == letters.count
    }

    /// 0 when both are the same; looks at each symbol of the second, whatever was found before.
    private static func differences(_ symbols: [UInt8], _ expected: [UInt8]) -> Int {
        var difference = symbols.count ^ expected.count
        for index in expected.indices {
            let symbol = index < symbols.count ? symbols[index] : 0
            difference |= Int(symbol ^ expected[index])
        }
        return difference
    }
}
