/// The spam filter: what it has learned, and how it judges by it.
///
/// A value of about 10 MB. The same lessons in the same order give the same model and the same scores, bit by bit, on every
/// machine with the same tables of Unicode.
package struct SpamModel: Hashable, Sendable {
    var linear = LinearLearner()
    var compression = CompressionLearner()
    var fusion = Fusion()
    var vocabulary = Vocabulary()
    package internal(set) var history = ScoreHistory()

    /// By the rules' codes.
    package internal(set) var rules: [String: RuleRecord] = [:]
    package internal(set) var influence = InfluenceLedger()

    /// Lessons learned, of ham and of spam.
    package internal(set) var hamCount = 0
    package internal(set) var spamCount = 0

    /// Counts all changes: with the version it says which state of a model gave a score.
    package internal(set) var revision: UInt64 = 0

    /// Lessons between two fadings of the linear weights.
    private static let era: UInt64 = 4096

    /// A model that has learned nothing.
    package init() {}

    package func read(_ text: String, context: SpamContext = SpamContext()) -> SpamReading {
        read(fold(text), context: context, keepsOrigins: false)
    }

    func fold(_ text: String) -> SpamText { SpamText(text) { vocabulary.knows($0) } }

    func read(_ text: SpamText, context: SpamContext, keepsOrigins: Bool) -> SpamReading {
        let features = FeatureList(text, context: context, keepsOrigins: keepsOrigins) { linear.knows($0) }
        return SpamReading(features: features, grams: GramList(text.plain.bytes), rules: context.rules)
    }

    package func score(_ reading: SpamReading) -> SpamScore {
        let (linear, compression) = opinions(of: reading)
        return SpamScore(logit: fusion.logit(linear: linear, compression: compression))
    }

    private func opinions(of reading: SpamReading) -> (linear: Double, compression: Double) {
        (Double(linear.logit(of: reading.features.slots)), compression.evidence(of: reading.grams))
    }

    /// Learns a comment, whoever says so.
    @discardableResult
    package mutating func learn(_ reading: SpamReading, isSpam: Bool) -> LearnedLesson {
        let label = isSpam ? 1.0 : 0.0
        let (opinion, evidence) = opinions(of: reading)
        let score = SpamScore(logit: fusion.logit(linear: opinion, compression: evidence))
        fusion.learn(linear: opinion, compression: evidence, error: label - score.probability)
        let error = Float(label - SpamArithmetic.probability(ofLogit: opinion))
        linear.learn(reading.features.slots, error: error)
        compression.learn(reading.grams, isSpam: isSpam)
        for word in reading.features.words { vocabulary.learn(word) }
        history.record(score, isSpam: isSpam)
        record(reading.rules, isSpam: isSpam)
        if isSpam { spamCount += 1 } else { hamCount += 1 }
        revision += 1
        if revision.isMultiple(of: Self.era) { linear.age() }
        return LearnedLesson(score: score, errorBits: error.bitPattern)
    }
}
