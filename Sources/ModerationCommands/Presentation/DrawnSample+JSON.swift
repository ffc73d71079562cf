import Moderation

extension DrawnSample {
    /// A row of `duyet audit sample --list --json`. Which comment is of which stratum is not told: its reviewers are not to know
    /// what was decided.
    var json: JSONValue {
        .object([
            "sample": .integer(number),
            "time": .string(time.rfc3339),
            "moderator": .string(moderator),
            "site": JSONValue(site),
            "from": JSONValue(from?.rfc3339),
            "to": JSONValue(to?.rfc3339),
            "seed": .integer(seed),
            "population": .integer(Int64(population)),
            "strata": .array(strata.map(\.json)),
            "comments": .array(comments.map { .integer($0) }),
            "reviewed": .integer(Int64(reviewed)),
            "reviewers": .array(reviewers.map { .string($0) }),
        ])
    }
}

extension DrawnSample.Stratum {
    fileprivate var json: JSONValue {
        .object([
            "status": .string(status),
            "scoreFrom": JSONValue(scores?.lowerBound),
            "scoreTo": JSONValue(scores?.upperBound),
            "population": .integer(Int64(population)),
            "drawn": .integer(Int64(drawn)),
        ])
    }
}
