import TerminalScreen

/// Rows under a heading, in columns that fit the terminal.
struct Table {
    enum Alignment: Hashable, Sendable {
        case left, right
    }

    struct Column {
        let title: String
        var alignment = Alignment.left
        /// The fewest columns of the terminal to which it may be narrowed; nil: it is shown whole.
        var minimum: Int?
        /// How much of the width it claims against the others.
        var weight = 1
    }

    private static let gap = 2
    private let columns: [Column]
    private let rows: [[String]]

    /// Each row has a text for every column, any text: it is made harmless here.
    init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows.map { $0.map(\.singleLine) }
    }

    /// The table's lines, none with spaces at its end.
    func lines(for output: Output) -> [String] {
        let widths = widths(total: output.columns)
        func line(_ cells: [String]) -> String {
            let texts = zip(zip(columns, cells), widths).map { cell, width in
                cell.1.truncated(toColumns: width).padded(toColumns: width, alignment: cell.0.alignment)
            }
            let text = texts.joined(separator: String(repeating: " ", count: Self.gap))
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
        return [output.styled(line(columns.map(\.title)), .bold)] + rows.map(line)
    }

    /// Each column as wide as its widest cell. Where the terminal is too narrow, of those that may be narrowed the widest
    /// for its weight gives way, a step at a time.
    private func widths(total: Int) -> [Int] {
        var widths = columns.indices.map { index in
            (rows.map { $0[index] } + [columns[index].title]).map(DisplayWidth.of).max() ?? 0
        }
        let excess = widths.reduce(0, +) + Self.gap * max(0, columns.count - 1) - total
        for _ in 0..<max(0, excess) {
            let candidates = widths.indices.filter { index in
                columns[index].minimum.map { widths[index] > $0 } ?? false
            }
            let widest = candidates.max { widths[$0] * columns[$1].weight < widths[$1] * columns[$0].weight }
            guard let widest else { break }
            widths[widest] -= 1
        }
        return widths
    }
}

extension Output {
    func table(_ table: Table) {
        write(table.lines(for: self).map { "\($0)\n" }.joined())
    }
}
