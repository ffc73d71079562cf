import Moderation
import SpamFilter

extension Statistics {
    /// A row of `duyet stats --json`.
    func json(with work: WorkStatistics) -> JSONValue {
        let counts = CommentStatus.allCases.map { status in
            JSONValue.Member(name: status.rawValue, value: .integer(Int64(self.counts[status] ?? 0)))
        }
        return .object(
            [.init(name: "site", value: .string(site))] + counts + [
                .init(name: "unsolved", value: .integer(Int64(unsolved))),
                .init(name: "openAppeals", value: .integer(Int64(openAppeals))),
                .init(name: "oldestPending", value: JSONValue(oldestPending?.rfc3339)),
                .init(name: "acceptedLast24h", value: .integer(Int64(acceptedLastDay))),
                .init(name: "decidedLast24h", value: .integer(Int64(decidedLastDay))),
                .init(name: "bandsLast24h", value: .counts(bandsLastDay)),
            ] + work.members
        )
    }
}
