import AuditLog
import Moderation

extension AuditSample {
    /// A row of `duyet audit sample --list --json`. Which comment is of which stratum is not told: its reviewers are not to know
    /// what was decided.
    func json(opinions: [SecondOpinion]) -> JSONValue {
        .object([
            "sample": .integer(record.number),
            "time": .string(time.rfc3339),
            "moderator": .string(moderator),
            "site": JSONValue(site),
            "from": JSONValue(record.from?.rfc3339),
            "to": JSONValue(record.to?.rfc3339),
            "seed": .integer(record.seed),
            "population": .integer(Int64(record.population)),
            "strata": .array(record.strata.map(\.json)),
            "comments": .array(record.comments.map { .integer($0) }),
            "reviewed": .integer(Int64(Set(opinions.map(\.comment)).count)),
            "reviewers": .array(Set(opinions.map(\.reviewer)).sorted().map { .string($0) }),
        ])
    }
}

extension SampleRecord.Stratum {
    fileprivate var json: JSONValue {
        .object([
            "status": .string(status),
            "scoreFrom": JSONValue(scores?.lowerBound),
            "scoreTo": JSONValue(scores?.upperBound),
            "population": .integer(Int64(population)),
            "drawn": .integer(Int64(comments.count)),
        ])
    }
}
