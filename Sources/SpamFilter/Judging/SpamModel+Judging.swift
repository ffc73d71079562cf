extension SpamModel {
    package func thresholds(for budget: SpamBudget) -> SpamThresholds {
        history.thresholds(for: budget)
    }

    package func judge(
        _ text: String,
        context: SpamContext = SpamContext(),
        budget: SpamBudget = SpamBudget()
    ) -> SpamVerdict {
        judge(read(ReadText(text)), context: context, thresholds: thresholds(for: budget))
    }

    /// - Parameters:
    ///   - reading: By this state of the model.
    ///   - context: What is known besides the text.
    ///   - thresholds: The model's, or stricter ones.
    /// - Returns: The score, its band by the thresholds, and what it is made of.
    package func judge(_ reading: TextReading, context: SpamContext, thresholds: SpamThresholds) -> SpamVerdict {
        let explanation = explain(reading, context: context)
        let score = explanation.score
        return SpamVerdict(
            score: score,
            band: thresholds.band(of: score),
            thresholds: thresholds,
            explanation: explanation
        )
    }

    /// The score as a sum of what the words and the rest add to it.
    ///
    /// A feature's weight is shared by the places where it was found, and by the words that each place touches.
    package func explain(_ text: String, context: SpamContext = SpamContext()) -> SpamExplanation {
        explain(read(ReadText(text)), context: context)
    }

    func explain(_ reading: TextReading, context: SpamContext) -> SpamExplanation {
        var features = reading.features
        let known = features.occurrences.count
        features.add(context, language: reading.language)
        var places = reading.places
        places += [Int](repeating: 0, count: features.slots.count - places.count)
        for occurrence in features.occurrences[known...] { places[occurrence.feature] += 1 }
        var counter = ShareCounter(chunkCount: reading.words.count, names: features.names)
        let scale = fusion.weights[0] * Double(LinearLearner.scale(of: features.slots.count))
        func add(_ occurrence: (feature: Int, origin: FeatureList.Origin)) {
            let weight = Double(linear.slots[Int(features.slots[occurrence.feature])].weight)
            if weight == 0 { return }
            counter.add(scale * weight / Double(places[occurrence.feature]), to: occurrence.origin)
        }
        for index in reading.weighty { add(features.occurrences[index]) }
        for occurrence in features.occurrences[known...] { add(occurrence) }
        for (part, origin) in reading.evidenceParts { counter.add(fusion.weights[1] * part, to: origin) }
        counter.add(fusion.weights[2], named: .prior)
        let opinion = Double(linear.logit(of: features.slots))
        let score = SpamScore(logit: fusion.logit(linear: opinion, compression: reading.evidence))
        return SpamExplanation(parts: counter.parts(of: reading.words, score: score))
    }
}
