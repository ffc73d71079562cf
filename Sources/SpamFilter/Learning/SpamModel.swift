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
        let text = SpamText(text) { vocabulary.knows($0) }
        var features = FeatureList(text, keepsOrigins: false) { linear.knows($0) }
        features.add(context, language: TextLanguage(of: text))
        return SpamReading(features: features, grams: GramList(text.plain.bytes), rules: context.rules)
    }

    /// Most of the work of judging a text, before anything is known of where it comes from. Holds for this state of the model.
    package func read(_ text: ReadText) -> TextReading {
        let folded = text.folded { vocabulary.knows($0) }
        let plain = folded.plain
        let grams = GramList(plain.bytes)
        var parts: [(part: Double, origin: FeatureList.Origin)] = []
        parts.reserveCapacity(grams.count)
        let evidence = compression.evidence(of: grams) { part in
            // The marks at the text's beginning and end are no word's.
            let byte = parts.count - 1
            let isWithin = plain.chunks.indices.contains(byte)
            parts.append((part, isWithin ? FeatureList.chunks(of: plain, byte..<byte + 1) : .named(0)))
        }
        let features = FeatureList(folded, keepsOrigins: true) { linear.knows($0) }
        var places = [Int](repeating: 0, count: features.slots.count)
        var weighty: [Int] = []
        for (index, occurrence) in features.occurrences.enumerated() {
            places[occurrence.feature] += 1
            if linear.slots[Int(features.slots[occurrence.feature])].weight != 0 { weighty.append(index) }
        }
        let bytes = Array(text.text.utf8)
        return TextReading(
            words: folded.chunks.map { .word(String(decoding: bytes[$0], as: UTF8.self), range: $0) },
            features: features,
            places: places,
            weighty: weighty,
            language: TextLanguage(of: folded),
            evidence: evidence,
            evidenceParts: parts
        )
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
