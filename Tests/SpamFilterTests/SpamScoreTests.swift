import SpamFilter
import TestSupport
import Testing

struct SpamScoreTests {
    @Test("a score is found again from its probability, and the order of two stays")
    func probability() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<1000 {
            let score = SpamScore(millionths: Int.random(in: -12_000_000...12_000_000, using: &generator))
            #expect(abs(SpamScore(probability: score.probability).millionths - score.millionths) <= 1)
        }
        #expect(SpamScore(probability: 0).millionths == -SpamScore.limit)
        #expect(SpamScore(probability: 1).millionths == SpamScore.limit)
        #expect(SpamScore(probability: 0.5).millionths == 0)
    }
}
