import Moderation
import SpamFilter

extension WorkStatistics {
    /// What `duyet stats --json` tells of a site besides its counts.
    var members: [JSONValue.Member] {
        let workers = workers.map { worker in
            JSONValue.object([
                "moderator": .string(worker.moderator), "decided": .integer(Int64(worker.decided)),
                "undone": .integer(Int64(worker.undone)),
            ])
        }
        let rules = rules.map { rule in
            JSONValue.object([
                "rule": .string(rule.code), "found": .integer(Int64(rule.found)),
                "decided": .integer(Int64(rule.decided)), "approved": .integer(Int64(rule.approved)),
            ])
        }
        return [
            .init(name: "since", value: .string(since.rfc3339)),
            .init(name: "decided", value: .integer(Int64(decided))),
            .init(name: "p50Seconds", value: JSONValue(medianSeconds)),
            .init(name: "p95Seconds", value: JSONValue(slowestSeconds)),
            .init(name: "acceptedByHour", value: .array(hours.map { .integer(Int64($0.accepted)) })),
            .init(name: "decidedByHour", value: .array(hours.map { .integer(Int64($0.decided)) })),
            .init(name: "bands", value: .counts(bandCounts)),
            .init(name: "moderators", value: .array(workers)), .init(name: "rules", value: .array(rules)),
        ]
    }

    var bandCounts: [SpamBand: Int] {
        Dictionary(
            bands.compactMap { name, count in SpamBand(rawValue: name).map { ($0, count) } }
        ) { first, _ in first }
    }
}
