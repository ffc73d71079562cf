import Moderation

extension RuleFlips {
    /// A row for each kind of flip, with how moderators decided on those comments.
    var table: Table {
        let columns: [Table.Column] = [
            .init(title: "NOW"), .init(title: "THEN"), .init(title: "APPROVED", alignment: .right),
            .init(title: "REFUSED", alignment: .right), .init(title: "COMMENTS", minimum: 12),
        ]
        let statuses = CommentStatus.allCases
        let rows = statuses.flatMap { present in
            statuses.compactMap { new -> [String]? in
                let same = flips.filter { $0.present == present && $0.new == new }
                guard !same.isEmpty else { return nil }
                let approved = same.count { $0.decided == .approved }
                let ids = String(idList: same.map(\.comment).sorted())
                return [present.rawValue, new.rawValue, String(approved), String(same.count - approved), ids]
            }
        }
        return Table(columns: columns, rows: rows)
    }

    var json: JSONValue {
        .object([
            "compared": .integer(Int64(compared)),
            "flips": .array(
                flips.map { flip in
                    .object([
                        "id": .integer(flip.comment),
                        "now": .string(flip.present.rawValue),
                        "then": .string(flip.new.rawValue),
                        "decided": .string(flip.decided.rawValue),
                    ])
                }
            ),
        ])
    }
}
