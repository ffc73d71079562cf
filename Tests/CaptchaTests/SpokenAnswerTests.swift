import Captcha
import Testing

struct SpokenAnswerTests {
    @Test("a spoken answer has six digits, other ones in each language, and is not the picture's")
    func answers() throws {
        let issuer = try issuer()
        for challenge in try issuer.challenges(500).map(\.challenge) {
            let answers = SpokenLanguage.allCases.map { issuer.spokenAnswer(of: challenge, in: $0) }
            #expect(answers.allSatisfy { $0.contains(/^[0-9]{6}$/) })
            #expect(Set(answers + [issuer.answer(of: challenge)]).count == 3)
        }
    }

    @Test("each digit occurs, and none much more often than it should")
    func frequencies() throws {
        let issuer = try issuer()
        let digits = try issuer.challenges(1_000).flatMap { issuer.spokenAnswer(of: $0.challenge, in: .vietnamese) }
        let counts = Dictionary(grouping: digits, by: \.self).mapValues(\.count)
        #expect(counts.count == 10)
        #expect(counts.values.allSatisfy { (500...700).contains($0) })
    }

    @Test("the picture's answer and each sound's are accepted")
    func either() throws {
        let issuer = try issuer()
        for challenge in try issuer.challenges(50).map(\.challenge) {
            #expect(issuer.accepts(issuer.answer(of: challenge), for: challenge))
            for language in SpokenLanguage.allCases {
                #expect(issuer.accepts(issuer.spokenAnswer(of: challenge, in: language), for: challenge))
            }
        }
    }

    @Test("a spoken answer may be typed with spaces, hyphens, dots and commas, and with full-width digits")
    func forgiven() throws {
        let issuer = try issuer()
        let challenge = try issuer.challenge().challenge
        let answer = issuer.spokenAnswer(of: challenge, in: .vietnamese)
        let fullWidth = String.UnicodeScalarView(answer.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
        let typed = [" ", "-", ", ", ".", "\u{3000}"].map { answer.map(String.init).joined(separator: $0) }
        for text in typed + [String(fullWidth), "\t\(answer)\r\n"] {
            #expect(issuer.accepts(text, for: challenge))
        }
    }

    @Test("every other row of digits is wrong, also one of the picture's look-alikes")
    func wrong() throws {
        let issuer = try issuer()
        for challenge in try issuer.challenges(30).map(\.challenge) {
            for language in SpokenLanguage.allCases {
                let answer = Array(issuer.spokenAnswer(of: challenge, in: language))
                for (index, digit) in answer.enumerated() {
                    var (changed, missing, added, alike) = (answer, answer, answer, answer)
                    changed[index] = digit == "8" ? "3" : "8"
                    missing.remove(at: index)
                    added.insert("0", at: index)
                    alike[index] = ["0": "O", "1": "I", "2": "Z", "3": "B", "5": "S"][digit] ?? "G"
                    for typed in [changed, missing, added, alike] {
                        #expect(!issuer.accepts(String(typed), for: challenge))
                    }
                }
            }
        }
    }

    @Test("another challenge's answer is wrong")
    func foreign() throws {
        let issuer = try issuer()
        let challenges = try issuer.challenges(2).map(\.challenge)
        for language in SpokenLanguage.allCases {
            #expect(!issuer.accepts(issuer.spokenAnswer(of: challenges[0], in: language), for: challenges[1]))
        }
    }
}
