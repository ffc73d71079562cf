/// Text whose parts have styles of their own: what a screen shows, before it is broken into lines.
package struct StyledText: Hashable, Sendable {
    /// As they were given: what a terminal may not see is replaced when it is drawn.
    package private(set) var characters: [Character]
    private var styles: [CellStyle]

    package init(_ text: String = "", _ style: CellStyle = .plain) {
        characters = Array(text)
        styles = Array(repeating: style, count: characters.count)
    }

    package mutating func append(_ text: String, _ style: CellStyle = .plain) {
        let more = Array(text)
        characters += more
        styles += Array(repeating: style, count: more.count)
    }

    package func appending(_ text: String, _ style: CellStyle = .plain) -> StyledText {
        var result = self
        result.append(text, style)
        return result
    }

    package func appending(_ other: StyledText) -> StyledText {
        var result = self
        result.characters += other.characters
        result.styles += other.styles
        return result
    }

    /// Gives the characters at these places another style; places that there are not are passed over.
    package mutating func restyle(_ range: Range<Int>, _ style: CellStyle) {
        for index in range.clamped(to: 0..<styles.count) { styles[index] = style }
    }

    /// On one line, each character in its place.
    package var line: StyledLine {
        var line = StyledLine(start: 0)
        for (character, style) in zip(characters, styles) { line.append(character.shown, style) }
        return line
    }

    /// On one line: line breaks and runs of white space are one space.
    package var singleLine: StyledLine {
        var line = StyledLine(start: 0)
        for (character, style) in zip(characters, styles) {
            let shown = character.shown
            if shown == " ", line.cells.last.map({ $0.character == " " }) ?? true { continue }
            line.append(shown, style)
        }
        return line
    }

    /// Lines of at most so many columns, broken at spaces; a longer word is broken where it must be.
    package func wrapped(toColumns columns: Int) -> [StyledLine] {
        let columns = max(columns, 2)
        var lines: [StyledLine] = []
        var line = StyledLine(start: 0)
        /// Behind the last space of the line: cells, columns.
        var rest: (cells: Int, columns: Int)?
        for (index, (character, style)) in zip(characters, styles).enumerated() {
            if character.isNewline {
                lines.append(line)
                line = StyledLine(start: index + 1)
                rest = nil
                continue
            }
            let shown = character.shown
            let width = DisplayWidth.of(shown)
            if line.columns + width > columns {
                if shown == " " {
                    lines.append(line)
                    line = StyledLine(start: index + 1)
                    rest = nil
                    continue
                }
                let tail = rest.map { line.removeTail(from: $0.cells) } ?? []
                lines.append(line)
                line = StyledLine(start: index - tail.count)
                for cell in tail { line.append(cell.character, cell.style) }
                rest = nil
            }
            line.append(shown, style)
            if shown == " " { rest = (line.cells.count, line.columns) }
        }
        return lines + [line]
    }
}
