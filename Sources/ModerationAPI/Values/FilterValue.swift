import Moderation
import SpamFilter

/// What the filter said of a comment; what it knew besides the text stays with the installation.
package struct FilterValue: Codable, Sendable {
    /// A part of the score: a word of the text, with its bytes' range in UTF-8, or a feature by its code.
    package struct Part: Codable, Sendable {
        let word: String?
        let start: Int?
        let end: Int?
        let feature: String?
        let millionths: Int

        init(_ part: SpamExplanation.Part) {
            millionths = part.millionths
            switch part.subject {
            case .word(let text, let range):
                (word, start, end, feature) = (text, range.lowerBound, range.upperBound, nil)
            case .named(let named): (word, start, end, feature) = (nil, nil, nil, named.code)
            }
        }

        var part: SpamExplanation.Part? {
            if let word, let start, let end, start <= end {
                return SpamExplanation.Part(subject: .word(word, range: start..<end), millionths: millionths)
            }
            return feature.flatMap(NamedFeature.init(code:)).map {
                SpamExplanation.Part(subject: .named($0), millionths: millionths)
            }
        }
    }

    let model: String
    /// In millionths of a logit, as the bounds of the bands are.
    let score: Int
    let band: SpamBand
    let spamFrom: Int?
    let trustedBelow: Int?
    let strongest: [Part]
    /// The first of the comments that were nearly the same.
    let firstAlike: Int64?

    init(_ judgement: FilterJudgement) {
        model = judgement.model.description
        score = judgement.score.millionths
        band = judgement.band
        spamFrom = judgement.thresholds.spam?.millionths
        trustedBelow = judgement.thresholds.trusted?.millionths
        strongest = judgement.strongest.map(Part.init)
        firstAlike = judgement.firstAlike
    }

    /// Nil where the model's name is of a later version.
    var judgement: FilterJudgement? {
        ModelVersion(model).map { model in
            FilterJudgement(
                model: model,
                score: SpamScore(millionths: score),
                band: band,
                thresholds: SpamThresholds(
                    spam: spamFrom.map(SpamScore.init(millionths:)),
                    trusted: trustedBelow.map(SpamScore.init(millionths:))
                ),
                context: SpamContext(),
                strongest: strongest.compactMap(\.part),
                firstAlike: firstAlike
            )
        }
    }
}
