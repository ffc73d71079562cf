package import SpamFilter

/// What the filter said of a comment when it was accepted, with all that is needed to have it said again.
package struct FilterJudgement: Hashable, Sendable {
    /// How many of the explanation's parts are kept.
    package static let partCount = 5

    package let model: ModelVersion
    package let score: SpamScore
    package let band: SpamBand
    package let thresholds: SpamThresholds
    /// What was known besides the text.
    package let context: SpamContext
    /// Of the explanation those that said most.
    package let strongest: [SpamExplanation.Part]
    /// The first of the comments that were nearly the same, as far back as was looked.
    package let firstAlike: Int64?

    package init(
        model: ModelVersion,
        score: SpamScore,
        band: SpamBand,
        thresholds: SpamThresholds,
        context: SpamContext,
        strongest: [SpamExplanation.Part],
        firstAlike: Int64? = nil
    ) {
        self.model = model
        self.score = score
        self.band = band
        self.thresholds = thresholds
        self.context = context
        self.strongest = strongest
        self.firstAlike = firstAlike
    }

    package init(
        _ verdict: SpamVerdict,
        model: ModelVersion,
        context: SpamContext,
        firstAlike: Int64? = nil
    ) {
        self.init(
            model: model,
            score: verdict.score,
            band: verdict.band,
            thresholds: verdict.thresholds,
            context: context,
            strongest: verdict.explanation.strongest(Self.partCount).filter { $0.millionths != 0 },
            firstAlike: firstAlike
        )
    }
}

extension SpamThresholds {
    /// The probabilities at and above which the bands unsure and spam begin, as audit entries have them: 0 and 1 where a
    /// band is empty.
    package var probabilities: [Double] {
        [trusted?.probability ?? 0, spam?.probability ?? 1]
    }
}
