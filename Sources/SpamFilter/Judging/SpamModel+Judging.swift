extension SpamModel {
    package func thresholds(for budget: SpamBudget) -> SpamThresholds {
        history.thresholds(for: budget)
    }

    package func judge(
        _ text: String,
        context: SpamContext = SpamContext(),
        budget: SpamBudget = SpamBudget()
    ) -> SpamVerdict {
        judge(ReadText(text), context: context, budget: budget)
    }

    package func judge(_ text: ReadText, context: SpamContext, budget: SpamBudget) -> SpamVerdict {
        let thresholds = thresholds(for: budget)
        let explanation = explain(text, context: context)
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
        explain(ReadText(text), context: context)
    }

    func explain(_ text: ReadText, context: SpamContext) -> SpamExplanation {
        let folded = text.isSettled ? text.folded : fold(text.text)
        let reading = read(folded, context: context, keepsOrigins: true)
        let features = reading.features
        var counter = ShareCounter(chunkCount: folded.chunks.count, names: features.names)
        var places = [Int](repeating: 0, count: features.slots.count)
        for occurrence in features.occurrences { places[occurrence.feature] += 1 }
        let scale = fusion.weights[0] * Double(LinearLearner.scale(of: features.slots.count))
        for occurrence in features.occurrences {
            let weight = Double(linear.slots[Int(features.slots[occurrence.feature])].weight)
            if weight == 0 { continue }
            counter.add(scale * weight / Double(places[occurrence.feature]), to: occurrence.origin)
        }
        var position = 0
        let evidence = compression.evidence(of: reading.grams) { part in
            // The marks at the text's beginning and end are no word's.
            let byte = position - 1
            let isWithin = folded.plain.chunks.indices.contains(byte)
            let origin = isWithin ? FeatureList.chunks(of: folded.plain, byte..<position) : .named(0)
            counter.add(fusion.weights[1] * part, to: origin)
            position += 1
        }
        counter.add(fusion.weights[2], named: .prior)
        let opinion = Double(linear.logit(of: features.slots))
        let score = SpamScore(logit: fusion.logit(linear: opinion, compression: evidence))
        return SpamExplanation(parts: counter.parts(of: text.text, chunks: folded.chunks, score: score))
    }
}
