package import Moderation
package import SpamFilter

/// A verdict, its score as a sum, in millionths of a logit.
package struct VerdictValue: Codable, Sendable {
    let score: Int
    let band: SpamBand
    let spamFrom: Int?
    let trustedBelow: Int?
    let parts: [FilterValue.Part]

    package init(_ verdict: SpamVerdict) {
        score = verdict.score.millionths
        band = verdict.band
        spamFrom = verdict.thresholds.spam?.millionths
        trustedBelow = verdict.thresholds.trusted?.millionths
        parts = verdict.explanation.parts.map(FilterValue.Part.init)
    }

    package var verdict: SpamVerdict {
        SpamVerdict(
            score: SpamScore(millionths: score),
            band: band,
            thresholds: SpamThresholds(
                spam: spamFrom.map(SpamScore.init(millionths:)),
                trusted: trustedBelow.map(SpamScore.init(millionths:))
            ),
            explanation: SpamExplanation(parts: parts.compactMap(\.part))
        )
    }
}

package struct ExplanationValue: Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case judged, unjudged, lost, erased
    }

    let kind: Kind
    /// Which one the verdict is of.
    let model: String?
    let verdict: VerdictValue?
    /// Why the model that judged cannot be made again.
    let problem: String?

    package init(_ explanation: CommentExplanation) {
        let found: (SpamVerdict, ModelVersion)?
        switch explanation {
        case .judged(let verdict, let version): (kind, found, problem) = (.judged, (verdict, version), nil)
        case .unjudged(let verdict, let version): (kind, found, problem) = (.unjudged, (verdict, version), nil)
        case .lost(let problem, let verdict, let version):
            (kind, found, self.problem) = (.lost, (verdict, version), problem)
        case .erased: (kind, found, problem) = (.erased, nil, nil)
        }
        model = found?.1.description
        verdict = found.map { VerdictValue($0.0) }
    }

    /// Nil where members are missing, or the model's name is of a later version.
    package var explanation: CommentExplanation? {
        if kind == .erased { return .erased }
        guard let verdict = verdict?.verdict, let version = model.flatMap(ModelVersion.init) else { return nil }
        return switch kind {
        case .judged: .judged(verdict, by: version)
        case .unjudged: .unjudged(verdict, by: version)
        case .lost: problem.map { .lost(problem: $0, verdict, by: version) }
        case .erased: .erased
        }
    }
}

package struct HamLossInput: Codable, Sendable {
    /// A share such as `1%`; nil: that of the sites.
    package let hamLoss: String?

    package init(hamLoss: Share?) {
        self.hamLoss = hamLoss?.description
    }
}

package struct ExplanationInput: Codable, Sendable {
    package let id: Int64
    /// A share such as `1%`; nil: that of the comment's site.
    package let hamLoss: String?

    package init(id: Int64, hamLoss: Share?) {
        self.id = id
        self.hamLoss = hamLoss?.description
    }
}

package struct VerdictInput: Codable, Sendable {
    package let text: String
    /// A share such as `1%`; nil: that of a new site.
    package let hamLoss: String?

    package init(text: String, hamLoss: Share) {
        self.text = text
        self.hamLoss = hamLoss.description
    }
}
