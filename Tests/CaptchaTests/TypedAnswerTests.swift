import Captcha
import Testing

struct TypedAnswerTests {
    @Test("the answer is accepted in any case, with spaces and hyphens, and in full-width forms")
    func forgiven() throws {
        let issuer = try issuer()
        for issued in try issuer.challenges(50) {
            let answer = issuer.answer(of: issued.challenge)
            let fullWidth = String(
                String.UnicodeScalarView(answer.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
            )
            let spaced = answer.map(String.init).joined(separator: " ")
            for typed in [
                answer, answer.lowercased(), "  \(answer)\n", spaced, fullWidth, fullWidth.lowercased(),
                answer.map(String.init).joined(separator: "-"), "\u{3000}" + answer + "\u{A0}",
            ] {
                #expect(issuer.accepts(typed, for: issued.challenge))
            }
        }
    }

    @Test(
        "signs that a visitor types for little drawings do not count",
        arguments: ["*", "♥", "❤️", "☆", "🐟", "->", "#", "?"]
    )
    func signs(sign: String) throws {
        let issuer = try issuer()
        for issued in try issuer.challenges(5) {
            let answer = issuer.answer(of: issued.challenge)
            #expect(issuer.accepts(sign + answer, for: issued.challenge))
            #expect(issuer.accepts(answer.map(String.init).joined(separator: sign), for: issued.challenge))
            #expect(!issuer.accepts(sign + answer.dropFirst(), for: issued.challenge))
        }
    }

    @Test(
        "a look-alike stands for its symbol",
        arguments: [
            ("3", "S"), ("8", "S"), ("B", "R"), ("b", "R"), ("Z", "2"), ("p", "R"), ("5", "S"), ("w", "M"), ("Q", "G"),
            ("6", "G"), ("C", "G"),
            ("0", "D"), ("O", "D"), ("4", "A"), ("7", "T"), ("I", "T"), ("1", "T"), ("l", "T"), ("V", "U"), ("F", "E"),
        ] as [(Character, Character)]
    )
    func lookAlikes(typed: Character, meant: Character) throws {
        let issuer = try issuer()
        let issued = try issuer.challenges(100).first { issuer.answer(of: $0.challenge).contains(meant) }
        let challenge = try #require(issued).challenge
        let answer = String(issuer.answer(of: challenge).map { $0 == meant ? typed : $0 })
        #expect(issuer.accepts(answer, for: challenge))
    }

    @Test("every other answer is wrong: one symbol changed, missing, added or swapped")
    func wrong() throws {
        let issuer = try issuer()
        for issued in try issuer.challenges(30) {
            let answer = Array(issuer.answer(of: issued.challenge))
            for index in answer.indices {
                var changed = answer
                changed[index] = answer[index] == "A" ? "M" : "A"
                var missing = answer
                missing.remove(at: index)
                var added = answer
                added.insert("W", at: index)
                for typed in [changed, missing, added, answer + ["M"]] {
                    #expect(!issuer.accepts(String(typed), for: issued.challenge))
                }
            }
        }
    }

    @Test(
        "what cannot be an answer is wrong",
        arguments: ["", " ", "-----", "\u{0}", "ạ̀", "😀😀😀😀😀", "АDЕGН", String(repeating: "A", count: 1_000_000)]
    )
    func nonsense(typed: String) throws {
        let issuer = try issuer()
        let challenge = try issuer.challenge().challenge
        #expect(!issuer.accepts(typed, for: challenge))
        #expect(!issuer.accepts(issuer.answer(of: challenge) + "\u{0}", for: challenge))
    }
}
