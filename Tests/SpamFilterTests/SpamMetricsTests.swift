import Foundation
import SpamFilter
import TestSupport
import Testing

struct SpamMetricsTests {
    private func scored(ham: [Double], spam: [Double]) -> [ScoredComment] {
        ham.map { ScoredComment(isSpam: false, probability: $0) }
            + spam.map { ScoredComment(isSpam: true, probability: $0) }
    }

    @Test("a small example, worked out by hand")
    func example() throws {
        let metrics = try #require(SpamMetrics(scored(ham: [0.1, 0.2, 0.6], spam: [0.6, 0.9])))
        // Of six pairs one is a tie.
        #expect(abs(metrics.areaAbove - 0.5 / 6) < 1e-12)
        #expect(metrics.caughtAtOnePercent == 0.5)
        #expect(abs(metrics.hamLost - 1.0 / 3) < 1e-12)
        #expect(metrics.spamMissed == 0)
        // Bins of a fifteenth: 0.1 and 0.2, each off by itself; the two of 0.6, one of them spam; 0.9, off by 0.1.
        #expect(abs(metrics.calibrationError - (0.1 + 0.2 + 0.2 + 0.1) / 5) < 1e-12)
    }

    @Test("one of a hundred hams may be lost at one percent, none of a thousand parts")
    func budget() throws {
        let ham = (0..<100).map { Double($0) / 1000 } + [0.9]
        let metrics = try #require(SpamMetrics(scored(ham: ham, spam: [0.5, 0.95, 0.05])))
        #expect(abs(metrics.caughtAtOnePercent - 2.0 / 3) < 1e-12)
        #expect(abs(metrics.caughtAtOnePerMille - 1.0 / 3) < 1e-12)
    }

    @Test("the area is what counting all pairs gives", arguments: 0..<30 as Range<UInt64>)
    func area(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func scores() -> [Double] {
            (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                Double(Int.random(in: 0..<10, using: &generator)) / 10
            }
        }
        let ham = scores()
        let spam = scores()
        let metrics = try #require(SpamMetrics(scored(ham: ham, spam: spam)))
        let pairs = ham.flatMap { one in spam.map { one > $0 ? 1.0 : one == $0 ? 0.5 : 0 } }
        #expect(abs(metrics.areaAbove - pairs.reduce(0, +) / Double(pairs.count)) < 1e-12)
    }

    @Test("without ham or without spam there are no figures")
    func oneSided() {
        #expect(SpamMetrics(scored(ham: [0.1], spam: [])) == nil)
        #expect(SpamMetrics(scored(ham: [], spam: [0.1])) == nil)
    }

    @Test("each comment is scored before it is learned")
    func online() {
        let comments = LabelledStream.comments(50)
        var evaluation = SpamEvaluation(.online)
        var steps: [Int] = []
        let scored = evaluation.play(comments) { steps.append($0) }
        var model = SpamModel()
        for (comment, result) in zip(comments, scored) {
            #expect(result.probability == model.score(model.read(comment.text)).probability)
            model.learn(model.read(comment.text), isSpam: comment.isSpam)
        }
        #expect(scored.count == 50 && steps == Array(1...50))
    }

    @Test("offline the last three tenths are scored, by what the others taught")
    func offline() {
        let comments = LabelledStream.comments(50)
        var evaluation = SpamEvaluation(.offline)
        let scored = evaluation.play(comments)
        let model = LabelledStream.model(50, seed: 1)
        #expect(scored.count == 15)
        #expect(scored.map(\.isSpam) == comments[35...].map(\.isSpam))
        #expect(evaluation.model.hamCount + evaluation.model.spamCount == 35)
        #expect(evaluation.model != model)
    }

    @Test("labelled comments are read line by line")
    func lines() throws {
        let text =
            "{\"label\":\"spam\",\"text\":\"a\\nb\",\"id\":7}\r\n\n{\"id\":\"x\",\"text\":\"\",\"label\":\"ham\"}"
        let comments = try LabelledComment.comments(inLines: Data(text.utf8))
        #expect(comments.map(\.text) == ["a\nb", ""] && comments.map(\.isSpam) == [true, false])
        #expect(comments.map(\.id) == [nil, "x"])
    }

    @Test(
        "a bad line is named",
        arguments: [
            "x", "{}", #"{"label":"good","text":"a"}"#, #"{"label":"ham"}"#, "[]", #"{"label":"ham","text":3}"#,
        ]
    )
    func badLines(line: String) {
        let text = #"{"label":"ham","text":"a"}"# + "\n\(line)\n"
        #expect(throws: SpamFilterError.unreadableComment(line: 2)) {
            try LabelledComment.comments(inLines: Data(text.utf8))
        }
    }
}
