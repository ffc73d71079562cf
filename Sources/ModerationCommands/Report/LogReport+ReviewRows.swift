import AuditLog

extension LogReport {
    /// The figures of the filter's bands.
    var bandRows: [ReportRow] {
        guard bands.spam.total > 0 else { return [] }
        return [
            ReportRow("band", "spam", bands.spam), ReportRow("band", "unsure", bands.unsure),
            ReportRow("band", "trusted", bands.trusted), ReportRow("band", "caught", bands.caught),
            ReportRow("band", "hamLost", bands.lost), ReportRow("band", "leaked", bands.leaked),
        ]
    }

    var complaintRows: [ReportRow] {
        complaints.appeals.sorted { $0.key < $1.key }.map {
            ReportRow("complaint", key: $0.key, "appeals", Double($0.value))
        }
            + complaints.erasures.sorted { $0.key < $1.key }.map {
                ReportRow("complaint", key: $0.key, "erasures", Double($0.value))
            }
    }

    /// What second reviews say.
    var reviewRows: [ReportRow] {
        samples.flatMap(Self.rows) + Self.rows("kappa", agreement) + Self.rows("reviewer", reviewers)
    }

    private static func rows(_ sample: SampleFindings) -> [ReportRow] {
        let key = String(sample.record.number)
        let statuses = sample.wrongByStatus.sorted { $0.key < $1.key }.map { status, share in
            ReportRow("sample", key: "\(key) \(status)", "wrong", share)
        }
        return [
            ReportRow("sample", key: key, "population", Double(sample.record.population)),
            ReportRow("sample", key: key, "drawn", Double(sample.record.comments.count)),
            ReportRow("sample", key: key, "reviewed", Double(sample.reviewed)),
            ReportRow("sample", key: key, "skipped", Double(sample.skipped)),
            ReportRow("sample", key: key, "falsePositives", sample.falsePositives),
            ReportRow("sample", key: key, "falsePositiveCount", sample.falsePositives.count),
            ReportRow("sample", key: key, "falseNegatives", sample.falseNegatives),
            ReportRow("sample", key: key, "falseNegativeCount", sample.falseNegatives.count),
        ] + statuses
    }

    private static func rows(_ section: String, _ people: [String: Kappa]) -> [ReportRow] {
        people.sorted { $0.key < $1.key }.flatMap { name, kappa in
            [
                ReportRow(section, key: name, "kappa", kappa.value, in: kappa.interval, of: kappa.count),
                ReportRow(section, key: name, "agreed", kappa.agreed),
            ]
        }
    }
}
