/// Follows samples and second opinions through the log.
struct SampleCounter: Sendable {
    /// Who had given a sampled comment the status that it had when it was drawn; `policy` where nobody had decided.
    private struct Drawn: Sendable {
        let status: String
        let decider: String
        /// Comments of the population that it stands for.
        let weight: Double
    }

    private struct Followed: Sendable {
        let sample: LoggedSample
        let drawn: [Int64: Drawn]
    }

    private var samples: [Int64: Followed] = [:]
    private var opinions: [LoggedOpinion.Key: LoggedOpinion] = [:]

    /// - Parameters:
    ///   - entry: Of a sample's drawing.
    ///   - decider: Who had given a comment its status; nil for a comment that is not counted, and then the sample is not either.
    mutating func draw(_ entry: AuditEntry, decider: (Int64) -> String?) {
        guard let record = SampleRecord(changes: entry.changes) else { return }
        var drawn: [Int64: Drawn] = [:]
        for stratum in record.strata {
            for id in stratum.comments {
                guard let decider = decider(id) else { return }
                let weight = Double(stratum.population) / Double(stratum.comments.count)
                drawn[id] = Drawn(status: stratum.status, decider: decider, weight: weight)
            }
        }
        let sample = LoggedSample(
            entry: entry.sequence,
            actor: entry.actor,
            time: entry.time,
            site: entry.site,
            record: record
        )
        samples[record.number] = Followed(sample: sample, drawn: drawn)
    }

    mutating func review(_ entry: AuditEntry) {
        guard let key = entry.opinionKey else { return }
        opinions[key] = entry.opinion
    }

    func count(in report: inout LogReport) {
        let ordered = opinions.sorted { $0.value.entry < $1.value.entry }
        for (number, followed) in samples.sorted(by: { $0.key < $1.key }) {
            var verdicts: [Int64: OpinionVerdict] = [:]
            var skipped: Set<Int64> = []
            for (key, opinion) in ordered where key.sample == number {
                guard let drawn = followed.drawn[key.comment] else { continue }
                guard opinion.verdict != .skip else {
                    skipped.insert(key.comment)
                    continue
                }
                verdicts[key.comment] = opinion.verdict
                let (first, second) = (drawn.status != "approved", opinion.verdict != .ham)
                report.agreement[drawn.decider, default: .init()]
                    .add(isRefused: first, second: second, weight: drawn.weight)
                report.reviewers[LogReportCounter.name(key.reviewer), default: .init()]
                    .add(isRefused: first, second: second, weight: drawn.weight)
            }
            report.samples.append(
                SampleFindings(
                    followed.sample,
                    opinions: verdicts,
                    skipped: skipped.subtracting(verdicts.keys).count
                )
            )
        }
    }
}
