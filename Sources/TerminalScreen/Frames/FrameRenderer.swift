/// Turns frames into what a terminal has to be sent: of each frame only what differs from the one before.
///
/// The sequences are those of ECMA-48 that every terminal knows, and of DEC private modes 25 (cursor) and 2026
/// (synchronized output, which terminals that lack it pass over).
package struct FrameRenderer: Sendable {
    /// So many unchanged cells are written again rather than jumped over: it is shorter.
    private static let gap = 4
    private let usesColour: Bool
    private var shown: Frame?

    package init(usesColour: Bool) {
        self.usesColour = usesColour
    }

    /// The next frame is drawn whole, as after the terminal was cleared by somebody else.
    package mutating func forget() {
        shown = nil
    }

    /// Empty when the terminal shows the frame already.
    package mutating func render(_ frame: Frame) -> String {
        let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
        guard before != frame else { return "" }
        defer { shown = frame }
        var output = "\u{1B}[?2026h\u{1B}[?25l"
        if before == nil { output += "\u{1B}[0m\u{1B}[2J" }
        var style: CellStyle?
        for row in 0..<frame.size.rows {
            for run in changedRuns(ofRow: row, frame, before) { write(run, row, frame, &style, to: &output) }
        }
        if style != nil { output += "\u{1B}[0m" }
        if let cursor = frame.cursor {
            output += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
        }
        return output + "\u{1B}[?2026l"
    }

    /// A row with characters on whose width terminals disagree is written whole: more of it may have changed than we know.
    private func changedRuns(ofRow row: Int, _ frame: Frame, _ before: Frame?) -> [Range<Int>] {
        let columns = 0..<frame.size.columns
        if columns.contains(where: { Self.isDisputed(frame[$0, row]) || Self.isDisputed(before?[$0, row]) }) {
            return columns.contains { frame[$0, row] != before?[$0, row] } ? [columns] : []
        }
        var runs: [Range<Int>] = []
        for column in columns {
            let cell = frame[column, row]
            guard cell != (before?[column, row] ?? .blank) else { continue }
            // A wide character is written from its first half on.
            let start = cell.isCovered ? max(column - 1, 0) : column
            if let last = runs.last, start - last.upperBound <= Self.gap {
                runs[runs.count - 1] = last.lowerBound..<(column + 1)
            } else {
                runs.append(start..<(column + 1))
            }
        }
        return runs
    }

    private func write(
        _ run: Range<Int>,
        _ row: Int,
        _ frame: Frame,
        _ style: inout CellStyle?,
        to output: inout String
    ) {
        var isPlaced = false
        for column in run {
            let cell = frame[column, row]
            if cell.isCovered { continue }
            if !isPlaced { output += "\u{1B}[\(row + 1);\(column + 1)H" }
            if style != cell.style {
                output += cell.style.sequence(usesColour: usesColour)
                style = cell.style
            }
            isPlaced = !Self.isDisputed(cell)
            // A terminal that takes one column for it would leave what stood in the second.
            if !isPlaced { output += "  \u{1B}[\(row + 1);\(column + 1)H" }
            output.append(cell.character)
        }
    }

    /// Made of several scalars of which more than one takes columns, or that ask for another picture.
    private static func isDisputed(_ cell: Cell?) -> Bool {
        guard let cell, cell.character.utf8.count > 1 else { return false }
        let scalars = cell.character.unicodeScalars
        guard scalars.count > 1 else { return false }
        return scalars.reduce(0) { $0 + DisplayWidth.of(Character($1)) } != 1
            || scalars.contains { $0.value == 0xFE0F || $0.value == 0x200D }
    }
}
