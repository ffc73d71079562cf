/// One line of a screen: a character a cell, each one fit to be shown.
package struct StyledLine: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package let character: Character
        package let style: CellStyle
    }

    /// Where in the text the line begins, counted in characters.
    package let start: Int
    package private(set) var cells: [Cell] = []
    package private(set) var columns = 0

    init(start: Int) {
        self.start = start
    }

    mutating func append(_ character: Character, _ style: CellStyle) {
        cells.append(Cell(character: character, style: style))
        columns += DisplayWidth.of(character)
    }

    /// Cuts the cells off from there on, and gives them.
    mutating func removeTail(from index: Int) -> [Cell] {
        let tail = Array(cells[index...])
        cells.removeSubrange(index...)
        columns -= tail.reduce(0) { $0 + DisplayWidth.of($1.character) }
        return tail
    }

    /// At most so many columns; what is cut off is replaced by `…`.
    package func truncated(toColumns limit: Int) -> StyledLine {
        guard columns > limit else { return self }
        var line = StyledLine(start: start)
        for cell in cells {
            guard line.columns + DisplayWidth.of(cell.character) <= limit - 1 else { break }
            line.append(cell.character, cell.style)
        }
        if limit > 0 { line.append("…", line.cells.last?.style ?? .plain) }
        return line
    }
}
