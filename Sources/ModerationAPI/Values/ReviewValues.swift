package import AuditLog
package import Foundation
package import Moderation

/// A sample, without which comment is of which stratum.
package struct SampleValue: Codable, Sendable {
    package struct Stratum: Codable, Sendable {
        let status: String
        let scoreFrom: Double?
        let scoreTo: Double?
        let population: Int
        let drawn: Int
    }

    let number: Int64
    let seed: Int64
    let site: String?
    let from: Date?
    let to: Date?
    let moderator: String
    let time: Date
    let strata: [Stratum]
    let comments: [Int64]
    /// Comments about which there is an opinion.
    let reviewed: Int
    let reviewers: [String]

    package init(_ sample: DrawnSample) {
        number = sample.number
        seed = sample.seed
        site = sample.site
        from = sample.from
        to = sample.to
        moderator = sample.moderator
        time = sample.time
        strata = sample.strata.map { stratum in
            Stratum(
                status: stratum.status,
                scoreFrom: stratum.scores?.lowerBound,
                scoreTo: stratum.scores?.upperBound,
                population: stratum.population,
                drawn: stratum.drawn
            )
        }
        comments = sample.comments
        reviewed = sample.reviewed
        reviewers = sample.reviewers
    }

    package var sample: DrawnSample {
        DrawnSample(
            number: number,
            seed: seed,
            site: site,
            from: from,
            to: to,
            moderator: moderator,
            time: time,
            strata: strata.map { stratum in
                let scores = stratum.scoreFrom.flatMap { from in stratum.scoreTo.map { from...max(from, $0) } }
                return .init(
                    status: stratum.status,
                    scores: scores,
                    population: stratum.population,
                    drawn: stratum.drawn
                )
            },
            comments: comments,
            reviewed: reviewed,
            reviewers: reviewers
        )
    }
}

/// A sample, where there was something to draw from.
package struct FoundSampleValue: Codable, Sendable {
    package let sample: SampleValue?

    package init(_ sample: DrawnSample?) {
        self.sample = sample.map(SampleValue.init)
    }
}

package struct DrawSampleInput: Codable, Sendable {
    package let count: Int
    /// Nil: the server picks one.
    package let seed: Int64?
    package let site: String?
    /// In which the comments came.
    package let from: Date?
    package let to: Date?

    package init(_ request: SampleRequest) {
        count = request.count
        seed = request.seed
        site = request.site
        from = request.from
        to = request.to
    }
}

package struct OpinionInput: Codable, Sendable {
    /// The sample's number.
    package let id: Int64
    package let comment: Int64
    package let verdict: OpinionVerdict
    /// Of a rejection, and only of it.
    package let reason: String?
    package let note: String?

    package init(_ opinion: SecondOpinion) {
        id = opinion.sample
        comment = opinion.comment
        verdict = opinion.verdict
        reason = opinion.reason
        note = opinion.note
    }
}

package struct OpinionValue: Codable, Sendable {
    let sample: Int64
    let comment: Int64
    let reviewer: String
    let verdict: OpinionVerdict
    let reason: String?
    let note: String?
    let time: Date

    package init(_ opinion: SecondOpinion) {
        sample = opinion.sample
        comment = opinion.comment
        reviewer = opinion.reviewer
        verdict = opinion.verdict
        reason = opinion.reason
        note = opinion.note
        time = opinion.time
    }

    package var opinion: SecondOpinion {
        SecondOpinion(
            sample: sample,
            comment: comment,
            reviewer: reviewer,
            verdict: verdict,
            reason: reason,
            note: note,
            time: time
        )
    }
}

/// An opinion, where there was one.
package struct FoundOpinionValue: Codable, Sendable {
    package let opinion: OpinionValue?

    package init(_ opinion: SecondOpinion?) {
        self.opinion = opinion.map(OpinionValue.init)
    }
}

package struct ReviewOutcomeValue: Codable, Sendable {
    package let outcome: ReviewOutcome

    package init(_ outcome: ReviewOutcome) {
        self.outcome = outcome
    }
}
