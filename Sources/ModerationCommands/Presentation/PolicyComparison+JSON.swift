import AuditLog
import Moderation

extension PolicyComparison {
    /// A line for each flip, and one with the counts.
    func printJSON(to output: Output) {
        for flip in flips { output.line(flip.json) }
        output.line(json)
    }

    private var json: JSONValue {
        let statuses = CommentStatus.allCases
        let pairs = statuses.flatMap { old in statuses.map { (old, $0) } }
        let cells = pairs.filter { count(old: $0.0, new: $0.1) > 0 }.map { old, new in
            JSONValue.object([
                "old": .string(old.rawValue), "new": .string(new.rawValue),
                "count": .integer(Int64(count(old: old, new: new))),
            ])
        }
        return .object([
            "compared": .integer(Int64(compared)),
            "erased": .integer(Int64(erased)),
            "flips": .integer(Int64(flips.count)),
            "matrix": .array(cells),
            "decided": .integer(Int64(decided)),
            "oldAgreement": old.json,
            "newAgreement": new.json,
        ])
    }
}

extension PolicyComparison.Flip {
    fileprivate var json: JSONValue {
        .object([
            "comment": .integer(comment),
            "site": .string(site),
            "old": .string(old.rawValue),
            "new": .string(new.rawValue),
            "decided": JSONValue(decided?.rawValue),
            "found": .array(found.map(\.json)),
            "gone": .array(gone.map { .string($0) }),
        ])
    }
}

extension PolicyComparison.Agreement {
    fileprivate var json: JSONValue {
        .object(["caught": caught.json, "lost": lost.json, "leaked": leaked.json])
    }
}

extension Proportion {
    /// With the bounds of its 95 % interval.
    var json: JSONValue {
        .object([
            "count": .integer(Int64(count)),
            "of": .integer(Int64(total)),
            "share": JSONValue(share),
            "lower": JSONValue(interval?.lowerBound),
            "upper": JSONValue(interval?.upperBound),
        ])
    }
}
