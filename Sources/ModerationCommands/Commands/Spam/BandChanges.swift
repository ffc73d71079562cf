import SpamFilter

/// How many comments two models put into which bands.
struct BandChanges {
    private struct Move: Hashable {
        let from: SpamBand
        let to: SpamBand
    }

    private var counts: [Move: Int] = [:]

    mutating func add(from: SpamBand, to: SpamBand) {
        counts[Move(from: from, to: to), default: 0] += 1
    }

    var total: Int { counts.values.reduce(0, +) }

    var changed: Int { moves.reduce(0) { $0 + $1.count } }

    /// In the order of bands, those that are none left out.
    private var moves: [(from: SpamBand, to: SpamBand, count: Int)] {
        SpamBand.allCases.flatMap { from in
            SpamBand.allCases.compactMap { to in
                guard from != to, let count = counts[Move(from: from, to: to)] else { return nil }
                return (from, to, count)
            }
        }
    }

    var lines: [String] {
        moves.map { "\($0.from.rawValue) to \($0.to.rawValue): \($0.count)" }
    }

    var json: JSONValue {
        .array(
            moves.map { move in
                .object([
                    "from": .string(move.from.rawValue), "to": .string(move.to.rawValue),
                    "count": .integer(Int64(move.count)),
                ])
            }
        )
    }
}
