import TestSupport
import Testing

@testable import SpamFilter

struct SpamJudgingTests {
    private static let model = LabelledStream.model(400)

    @Test("the parts of an explanation add up to the score exactly", arguments: 0..<200 as Range<UInt64>)
    func sum(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "vay", "tiền", "z a l o", "0901234567", "hay", "h3llo", "😀", "\u{200B}", "сasino", "http://a.vn", "!!",
            "\n",
        ]
        let text = (0..<Int.random(in: 0...30, using: &generator))
            .compactMap { _ in pieces.randomElement(using: &generator) }
            .joined(separator: " ")
        let context = SpamContext(rules: ["links"], source: .init(ham: 1, spam: 2), siteLanguage: "vi")
        let verdict = Self.model.judge(text, context: context)
        let score = Self.model.score(Self.model.read(text, context: context))
        #expect(verdict.score == score)
        #expect(verdict.explanation.parts.reduce(0) { $0 + $1.millionths } == score.millionths)
        for part in verdict.explanation.parts {
            guard case .word(let word, let range) = part.subject else { continue }
            #expect(Array(text.utf8)[range].elementsEqual(word.utf8))
        }
    }

    @Test("each share is the same to the last millionth on every machine, however it is reckoned")
    func determinism() {
        var generator = SeededGenerator(seed: 9)
        let pieces = [
            "vay", "tiền", "z a l o", "0901234567", "hay", "h3llo", "😀", "\u{200B}", "сasino", "http://a.vn", "!!",
            "trường", "the", "you", "cho", "50k",
        ]
        // FNV-1a of all of them, as first computed on x86-64 Linux.
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for seed in 0..<300 {
            let text = (0..<Int.random(in: 0...60, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }
                .joined(separator: " ")
            let context = SpamContext(
                rules: seed % 3 == 0 ? ["links"] : [],
                source: .init(ham: seed % 5, spam: 2),
                fillTime: Double(seed),
                siteLanguage: "vi"
            )
            let explanation = Self.model.judge(text, context: context).explanation
            for part in explanation.parts + explanation.strongest(5) {
                for byte in "\(part.millionths)".utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            }
        }
        #expect(sum == 5_592_074_914_037_099_903)
    }

    @Test("the telling words have the largest shares")
    func telling() throws {
        let explanation = Self.model.explain("cảm ơn bạn, vay tiền liên hệ zalo")
        let words = explanation.strongest(4).compactMap { part -> String? in
            if case .word(let word, _) = part.subject, part.millionths > 0 { word } else { nil }
        }
        #expect(!Set(words).isDisjoint(with: ["vay", "tiền", "liên", "hệ", "zalo"]))
        #expect(Set(words).isDisjoint(with: ["cảm", "ơn", "bạn,"]))
    }

    @Test("until enough was learned all is unsure")
    func beginning() {
        let verdict = LabelledStream.model(60).judge("vay tiền nhanh liên hệ zalo")
        #expect(verdict.band == .unsure)
        #expect(verdict.thresholds == SpamThresholds(spam: nil, trusted: nil))
    }

    @Test("who has seen one kind only trusts nothing and holds nothing apart", arguments: [true, false])
    func oneKind(isSpam: Bool) {
        var model = SpamModel()
        let comments = LabelledStream.comments(3000, seed: 3)
        for comment in comments where comment.isSpam == isSpam {
            model.learn(model.read(comment.text), isSpam: isSpam)
        }
        #expect(max(model.hamCount, model.spamCount) >= 900)
        #expect(model.thresholds(for: SpamBudget()) == SpamThresholds(spam: nil, trusted: nil))
        // Some of the other kind are enough.
        for comment in comments.filter({ $0.isSpam != isSpam }).prefix(10) {
            model.learn(model.read(comment.text), isSpam: !isSpam)
        }
        let thresholds = model.thresholds(for: SpamBudget())
        #expect((thresholds.spam == nil) == isSpam && (thresholds.trusted == nil) == !isSpam)
    }

    @Test("thresholds keep to the budget", arguments: [-1, 0, 0.001, 0.01, 0.05])
    func budget(loss: Double) throws {
        let budget = SpamBudget(hamLoss: loss, spamLeak: loss, fewest: 50)
        var model = SpamModel()
        var scored: [(score: SpamScore, isSpam: Bool)] = []
        for comment in LabelledStream.comments(1500, seed: 7) {
            scored.append((model.learn(model.read(comment.text), isSpam: comment.isSpam).score, comment.isSpam))
        }
        let thresholds = model.thresholds(for: budget)
        let ham = scored.filter { !$0.isSpam }
        let spam = scored.filter(\.isSpam)
        let lost = ham.count { thresholds.band(of: $0.score) == .spam }
        let leaked = spam.count { thresholds.band(of: $0.score) == .trusted }
        #expect(Double(lost) <= max(loss, 0) * Double(ham.count))
        #expect(Double(leaked) <= max(loss, 0) * Double(spam.count))
        let shares = SpamBand.allCases.compactMap { model.history.share(isSpam: false, in: $0, by: thresholds) }
        #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
        let share = try #require(model.history.share(isSpam: false, in: .spam, by: thresholds))
        #expect(share <= max(loss, 0))
        #expect(try #require(thresholds.spam) >= #require(thresholds.trusted))
        #expect(spam.contains { thresholds.band(of: $0.score) == .spam })
        #expect(ham.contains { thresholds.band(of: $0.score) == .trusted })
    }

    @Test("thresholds are no bolder than what the model says of comments that it knows")
    func guarding() {
        func scores(_ logits: [Int]) -> [SpamScore] { logits.map { SpamScore(millionths: $0 * 1000) } }
        let thresholds = SpamThresholds(spam: SpamScore(millionths: 0), trusted: SpamScore(millionths: -3_000_000))
        let budget = SpamBudget(hamLoss: 0.01, spamLeak: 0.01)
        let ham = Array(repeating: -4000, count: 97)
        let spam = Array(repeating: 4000, count: 97)
        func guarded(_ hams: [Int], _ spams: [Int]) -> SpamThresholds {
            ThresholdGuard(ham: scores(hams), spam: scores(spams)).guarded(thresholds, for: budget)
        }
        #expect(guarded(ham + [-1, -1, -1], spam + [1, 1, 1]) == thresholds)
        // One of a hundred may be lost, more raise the bar, and far too many end the band.
        #expect(guarded(ham + [500, 700, 900], spam).spam == SpamScore(millionths: 700_001))
        #expect(guarded(ham, spam + [-3500, -4000, -5000]).trusted == SpamScore(millionths: -4_000_000))
        #expect(guarded(Array(repeating: 100, count: 50) + ham, spam).spam == nil)
        #expect(guarded(ham, Array(repeating: -9000, count: 50) + spam).trusted == nil)
        // Of few nothing can be said.
        #expect(guarded([900, 900], [-9000]) == thresholds)
    }

    @Test("the model knows how well it is calibrated")
    func calibration() throws {
        var evaluation = SpamEvaluation(.online)
        let metrics = try #require(SpamMetrics(evaluation.play(LabelledStream.comments(1500, seed: 8))))
        let known = evaluation.model.history.calibrationError
        #expect(abs(known - metrics.calibrationError) < 0.01)
        #expect(metrics.calibrationError < 0.05)
    }

    @Test("thresholds keep to the budget when the past has faded")
    func fading() throws {
        var history = ScoreHistory()
        // One ham of a hundred scores high, each at another height: those must not fade before the others.
        for number in 0..<40_000 {
            let height = number.isMultiple(of: 100) ? 2_000_000 + number * 100 : -3_000_000
            history.record(SpamScore(millionths: height), isSpam: false)
        }
        let threshold = try #require(history.threshold(hamLoss: 0.005, fewest: 100))
        #expect(threshold.millionths > 2_000_000)
        let all = try #require(history.threshold(hamLoss: 0.02, fewest: 100))
        #expect(all.millionths < 0)
    }
}
