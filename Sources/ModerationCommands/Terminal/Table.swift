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

    /// Each column as wide as its widest cell; where the terminal is too narrow, the widest of those that may be narrowed
    /// gives way first.
    private func widths(total: Int) -> [Int] {
        var widths = columns.indices.map { index in
            (rows.map { $0[index] } + [columns[index].title]).map(DisplayWidth.of).max() ?? 0
        }
        var excess = widths.reduce(0, +) + Self.gap * max(0, columns.count - 1) - total
        while excess > 0 {
            let candidates = widths.indices.filter { index in
                columns[index].minimum.map { widths[index] > $0 } ?? false
            }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let floor = max(columns[widest].minimum ?? 0, min(next, widths[widest] - 1))
            let cut = min(excess, widths[widest] - floor)
            widths[widest] -= cut
            excess -= cut
        }
        return widths
    }
}

extension Output {
    func table(_ table: Table) {
        write(table.lines(for: self).map { "\($0)\n" }.joined())
    }
}
