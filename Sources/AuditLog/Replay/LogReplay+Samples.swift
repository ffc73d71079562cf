extension LogReplay {
    mutating func drawSample(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let record = SampleRecord(changes: entry.changes) else { return [.incomplete] }
        let logged = LoggedSample(
            entry: entry.sequence,
            actor: entry.actor,
            time: entry.time,
            site: entry.site,
            record: record
        )
        guard samples.updateValue(logged, forKey: record.number) == nil else { return [.sample(record.number)] }
        let isTrue = record.strata.allSatisfy { stratum in
            stratum.population >= stratum.comments.count
                && stratum.comments.allSatisfy { id in
                    comments[id]?.status == stratum.status && comments[id]?.isErased == false
                }
        }
        return isTrue ? [] : [.sample(record.number)]
    }

    mutating func review(_ entry: AuditEntry) -> [AuditDefect.Problem] {
        guard let key = entry.opinionKey else { return [.incomplete] }
        if entry.action == .undoReview {
            return opinions.removeValue(forKey: key) == nil ? [.opinion(sample: key.sample, comment: key.comment)] : []
        }
        guard let opinion = entry.opinion else { return [.incomplete] }
        let isNew = opinions.updateValue(opinion, forKey: key) == nil
        let isDrawn = samples[key.sample]?.record.strata.contains { $0.comments.contains(key.comment) } ?? false
        return isNew && isDrawn && comments[key.comment]?.isErased == false
            ? [] : [.opinion(sample: key.sample, comment: key.comment)]
    }
}
