import Captcha
import Foundation
import Testing

/// Thousands of typed answers, the same in each run: what people do to a right answer leaves it right, what is another
/// answer stays wrong, and nothing that can be typed brings the program down.
struct FuzzTypedAnswerTests {
    private static let alphabet = Array("ADEGKMRSTU2")
    private static let blanks: [Character] = [" ", "-", "\u{A0}", "\u{3000}", "\t", "\n"]

    /// The same answer as somebody types it: each symbol in some case and width, with blanks anywhere.
    private static func dressed(_ answer: String, using generator: inout CountingGenerator) -> String {
        var text = ""
        for symbol in answer {
            while Int.random(in: 0..<4, using: &generator) == 0 {
                text.append(blanks.randomElement(using: &generator) ?? " ")
            }
            let cased = Bool.random(using: &generator) ? symbol.lowercased() : String(symbol)
            let isWide = Int.random(in: 0..<3, using: &generator) == 0
            for scalar in cased.unicodeScalars {
                text.unicodeScalars.append(isWide ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
            }
        }
        return text
    }

    @Test("a right answer stays right in any dress", arguments: Difficulty.allCases)
    func right(difficulty: Difficulty) throws {
        let issuer = try issuer()
        var generator = CountingGenerator(state: 31)
        for _ in 0..<500 {
            let challenge = try issuer.issue(
                site: "demo",
                difficulty: difficulty,
                now: monday,
                using: &generator
            ).challenge
            let spoken = issuer.spokenAnswer(of: challenge, in: .vietnamese)
            for answer in [issuer.answer(of: challenge), spoken] {
                let typed = Self.dressed(answer, using: &generator)
                #expect(issuer.accepts(typed, for: challenge), "\(answer) typed as \(typed)")
            }
        }
    }

    @Test("an answer with another symbol of the alphabet anywhere is wrong")
    func wrong() throws {
        let issuer = try issuer()
        var generator = CountingGenerator(state: 32)
        for _ in 0..<1000 {
            let challenge = try issuer.issue(site: "demo", now: monday, using: &generator).challenge
            var symbols = Array(issuer.answer(of: challenge))
            let index = Int.random(in: symbols.indices, using: &generator)
            let others = Self.alphabet.filter { $0 != symbols[index] }
            symbols[index] = others.randomElement(using: &generator) ?? "A"
            #expect(!issuer.accepts(Self.dressed(String(symbols), using: &generator), for: challenge))
        }
    }

    @Test("whatever else is typed is wrong")
    func nonsense() throws {
        let issuer = try issuer()
        var generator = CountingGenerator(state: 33)
        let challenge = try issuer.challenge().challenge
        // Letters with marks, joiners, combining marks, digits of other scripts, and everything else.
        let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0xC0...0x1FF, 0x300...0x36F, 0x1EA0...0x1EF9, 0...0x1_F9FF]
        for _ in 0..<2000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...80, using: &generator) {
                let range = ranges.randomElement(using: &generator) ?? 0...0x7F
                text.append(Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "\u{FFFD}")
            }
            #expect(!issuer.accepts(String(text), for: challenge))
        }
    }
}
