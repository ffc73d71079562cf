import AuditLog
import Moderation

extension PolicyComparison {
    /// For people: the matrix, both policies against the moderators, and the first flips.
    func print(limit: Int, to output: Output) {
        guard compared > 0 else {
            return output.line(
                erased > 0
                    ? "All \(erased.counted("comment")) of these days were erased, and cannot be judged any more."
                    : "No comment came in these days."
            )
        }
        let gone = erased > 0 ? " Erased, and so not judged any more: \(erased)." : ""
        output.line("\(compared.counted("comment")) judged anew.\(gone)")
        output.line()
        output.table(matrixTable)
        output.line()
        printAgreement(to: output)
        output.line()
        guard !flips.isEmpty else { return output.line("No comment would have fared otherwise.") }
        output.line("\(flips.count.counted("comment")) would have fared otherwise:")
        output.table(Self.table(flips.prefix(limit)))
        if flips.count > limit { output.line("There are more: raise --limit.") }
    }

    private var matrixTable: Table {
        let statuses = CommentStatus.allCases.filter { status in
            matrix.keys.contains { $0.old == status || $0.new == status }
        }
        let columns =
            [Table.Column(title: "OLD \\ NEW")]
            + statuses.map { Table.Column(title: $0.rawValue.uppercased(), alignment: .right) }
        let rows = statuses.map { old in [old.rawValue] + statuses.map { String(count(old: old, new: $0)) } }
        return Table(columns: columns, rows: rows)
    }

    private func printAgreement(to output: Output) {
        guard decided > 0 else { return output.line("No moderator has decided about any of them yet.") }
        output.line("Against what moderators decided in the end about \(decided) of them:")
        let columns: [Table.Column] = [.init(title: ""), .init(title: "OLD"), .init(title: "NEW")]
        let rows = [
            ["spam caught", old.caught.words, new.caught.words],
            ["ham lost", old.lost.words, new.lost.words],
            ["leaked", old.leaked.words, new.leaked.words],
        ]
        output.table(Table(columns: columns, rows: rows))
    }

    private static func table(_ flips: ArraySlice<Flip>) -> Table {
        let columns: [Table.Column] = [
            .init(title: "ID", alignment: .right), .init(title: "OLD"), .init(title: "NEW"), .init(title: "DECIDED"),
            .init(title: "WHY", minimum: 20),
        ]
        return Table(
            columns: columns,
            rows: flips.map { flip in
                [
                    String(flip.comment), flip.old.rawValue, flip.new.rawValue, flip.decided?.rawValue ?? "–",
                    flip.why,
                ]
            }
        )
    }
}

extension PolicyComparison.Flip {
    fileprivate var why: String {
        let reasons = found.map(\.words) + gone.map { "no longer \($0)" }
        return reasons.isEmpty ? "other settings" : reasons.joined(separator: "; ")
    }
}

extension Proportion {
    /// `12.5 % (3.1–30.2), 2 of 16`; a dash where there is nothing to take a share of.
    var words: String {
        guard let share, let interval else { return "–" }
        func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10)" }
        let bounds = "\(percent(interval.lowerBound))–\(percent(interval.upperBound))"
        return "\(percent(share)) % (\(bounds)), \(count) of \(total)"
    }
}
