package import SpamFilter

/// How many comments two models put into which bands.
package struct BandChanges: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package let from: SpamBand
        package let to: SpamBand
        package let count: Int

        package init(from: SpamBand, to: SpamBand, count: Int) {
            self.from = from
            self.to = to
            self.count = count
        }
    }

    private struct Move: Hashable {
        let from: SpamBand
        let to: SpamBand
    }

    private var counts: [Move: Int] = [:]

    package init(_ cells: [Cell] = []) {
        for cell in cells { counts[Move(from: cell.from, to: cell.to), default: 0] += cell.count }
    }

    mutating func add(from: SpamBand, to: SpamBand) {
        counts[Move(from: from, to: to), default: 0] += 1
    }

    /// In the order of bands, those that are none left out.
    package var cells: [Cell] {
        SpamBand.allCases.flatMap { from in
            SpamBand.allCases.compactMap { to in
                counts[Move(from: from, to: to)].map { Cell(from: from, to: to, count: $0) }
            }
        }
    }

    /// The cells of comments that are put into another band.
    package var moves: [Cell] { cells.filter { $0.from != $0.to } }

    package var total: Int { counts.values.reduce(0, +) }

    package var changed: Int { moves.reduce(0) { $0 + $1.count } }
}
