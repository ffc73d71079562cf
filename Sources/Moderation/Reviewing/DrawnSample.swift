import AuditLog
package import Foundation

/// What is told of a sample: all but which comment is of which stratum, as its reviewers are not to know what was decided.
package struct DrawnSample: Hashable, Sendable {
    package struct Stratum: Hashable, Sendable {
        package let status: String
        /// Nil: its comments have no scores.
        package let scores: ClosedRange<Double>?
        /// How many there were to draw from.
        package let population: Int
        package let drawn: Int

        package init(status: String, scores: ClosedRange<Double>?, population: Int, drawn: Int) {
            self.status = status
            self.scores = scores
            self.population = population
            self.drawn = drawn
        }
    }

    package let number: Int64
    package let seed: Int64
    /// Nil: drawn from all sites.
    package let site: String?
    package let from: Date?
    package let to: Date?
    package let moderator: String
    package let time: Date
    package let strata: [Stratum]
    /// In an order that tells nothing.
    package let comments: [Int64]
    /// Comments about which there is an opinion.
    package let reviewed: Int
    /// By name.
    package let reviewers: [String]

    package init(
        number: Int64,
        seed: Int64,
        site: String?,
        from: Date?,
        to: Date?,
        moderator: String,
        time: Date,
        strata: [Stratum],
        comments: [Int64],
        reviewed: Int,
        reviewers: [String]
    ) {
        self.number = number
        self.seed = seed
        self.site = site
        self.from = from
        self.to = to
        self.moderator = moderator
        self.time = time
        self.strata = strata
        self.comments = comments
        self.reviewed = reviewed
        self.reviewers = reviewers
    }

    package init(_ sample: AuditSample, opinions: [SecondOpinion] = []) {
        self.init(
            number: sample.record.number,
            seed: sample.record.seed,
            site: sample.site,
            from: sample.record.from,
            to: sample.record.to,
            moderator: sample.moderator,
            time: sample.time,
            strata: sample.record.strata.map { stratum in
                Stratum(
                    status: stratum.status,
                    scores: stratum.scores,
                    population: stratum.population,
                    drawn: stratum.comments.count
                )
            },
            comments: sample.record.comments,
            reviewed: Set(opinions.map(\.comment)).count,
            reviewers: Set(opinions.map(\.reviewer)).sorted()
        )
    }

    package var population: Int {
        strata.reduce(0) { $0 + $1.population }
    }
}
