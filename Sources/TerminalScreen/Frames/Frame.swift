/// All that the screen shows at one time. Whatever is put on it fits, and cannot steer the terminal.
package struct Frame: Hashable, Sendable {
    package let size: ScreenSize
    private var cells: [Cell]
    /// Where the cursor stands, from 0; nil where none is seen.
    package private(set) var cursor: (column: Int, row: Int)? {
        get { cursorIndex.map { ($0 % size.columns, $0 / size.columns) } }
        set { cursorIndex = newValue.map { $0.row * size.columns + $0.column } }
    }
    private var cursorIndex: Int?

    package init(_ size: ScreenSize) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    package subscript(column: Int, row: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// The row as text, without the blanks at its end.
    package func text(ofRow row: Int) -> String {
        let line = (0..<size.columns).map { self[$0, row] }.filter { !$0.isCovered }
        let text = String(line.map(\.character))
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    package mutating func showCursor(column: Int, row: Int) {
        guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return }
        cursor = (column, row)
    }

    package mutating func fill(_ area: Rectangle, _ style: CellStyle = .plain) {
        for row in area.row..<(area.row + area.rows) {
            for column in area.column..<(area.column + area.columns) {
                set(Cell(character: " ", style: style), column, row)
            }
        }
    }

    /// Puts a line on a row of an area, cut where the area ends.
    ///
    /// - Parameters:
    ///   - line: What is put.
    ///   - area: Where.
    ///   - row: Counted from the area's top; nothing is drawn outside of it.
    ///   - column: Counted from the area's left.
    package mutating func put(_ line: StyledLine, in area: Rectangle, row: Int = 0, column: Int = 0) {
        guard (0..<area.rows).contains(row), column >= 0 else { return }
        var place = column
        let limit = min(area.columns, size.columns - area.column) - column
        for cell in line.truncated(toColumns: limit).cells {
            let width = DisplayWidth.of(cell.character)
            set(Cell(character: cell.character, style: cell.style), area.column + place, area.row + row)
            if width == 2 {
                let covered = Cell(character: " ", style: cell.style, isCovered: true)
                set(covered, area.column + place + 1, area.row + row)
            }
            place += width
        }
    }

    package mutating func put(
        _ text: String,
        _ style: CellStyle = .plain,
        in area: Rectangle,
        row: Int = 0,
        column: Int = 0
    ) {
        put(StyledText(text, style).singleLine, in: area, row: row, column: column)
    }

    private mutating func set(_ cell: Cell, _ column: Int, _ row: Int) {
        guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return }
        let index = row * size.columns + column
        if !cell.isCovered { release(index) }
        if column + 1 < size.columns { release(index + 1) }
        cells[index] = cell
    }

    /// A wide character of which one half is overwritten leaves a blank in the other.
    private mutating func release(_ index: Int) {
        guard cells[index].isCovered else { return }
        cells[index] = Cell(character: " ", style: cells[index].style)
        cells[index - 1] = Cell(character: " ", style: cells[index - 1].style)
    }
}
