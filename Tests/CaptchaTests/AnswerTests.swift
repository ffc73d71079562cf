import Captcha
import Testing

struct AnswerTests {
    private static let alphabet = Set("ADEGKMRSTU2")

    @Test("an answer has 6 or 7 symbols of the alphabet, as often the one as the other")
    func lengths() throws {
        let issuer = try issuer()
        let answers = try issuer.challenges(900).map { issuer.answer(of: $0.challenge) }
        #expect(answers.allSatisfy { Set($0).isSubset(of: Self.alphabet) })
        let counts = Dictionary(grouping: answers, by: \.count).mapValues(\.count)
        #expect(Set(counts.keys) == [6, 7])
        #expect((390...510).contains(counts[6] ?? 0))
    }

    @Test("an easy answer has 5 symbols, a hard one 6 or 7", arguments: [(Difficulty.easy, 5...5), (.hard, 6...7)])
    func difficulties(difficulty: Difficulty, lengths: ClosedRange<Int>) throws {
        let issuer = try issuer()
        let answers = try issuer.challenges(100, difficulty: difficulty).map { issuer.answer(of: $0.challenge) }
        #expect(Set(answers.map(\.count)) == Set(lengths))
    }

    @Test("each symbol occurs, and none much more often than it should")
    func frequencies() throws {
        let issuer = try issuer()
        let symbols = try issuer.challenges(2_000).flatMap { issuer.answer(of: $0.challenge) }
        let counts = Dictionary(grouping: symbols, by: \.self).mapValues(\.count)
        #expect(Set(counts.keys) == Self.alphabet)
        #expect(counts.values.allSatisfy { Double($0) < Double(symbols.count) / 12 * 1.15 })
    }

    @Test("the same challenge at another site, or under another key, has another answer")
    func secrets() throws {
        let (one, two) = (try issuer(keys: [1]), try issuer(keys: [2]))
        let here = one.answer(of: try one.challenge(site: "demo").challenge)
        let there = one.answer(of: try one.challenge(site: "other").challenge)
        let elsewhere = two.answer(of: try two.challenge(site: "demo").challenge)
        #expect(Set([here, there, elsewhere]).count == 3)
    }
}
