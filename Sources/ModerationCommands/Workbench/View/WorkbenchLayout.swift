import TerminalScreen

/// Which part of the screen shows what.
struct WorkbenchLayout {
    /// On a narrower or lower screen nothing can be read.
    static let smallest = ScreenSize(columns: 60, rows: 15)
    /// From so many columns on the facts stand beside the text.
    private static let wide = 120
    /// Longer lines are hard to read.
    private static let longestLine = 100

    let header: Rectangle
    let status: Rectangle
    let context: Rectangle
    let title: Rectangle
    let text: Rectangle
    let facts: Rectangle
    let notice: Rectangle
    let keys: Rectangle
    /// Rows with a line across.
    let rules: [Rectangle]

    /// - Parameters:
    ///   - size: Of the screen.
    ///   - contextRows: Lines about what stands before the comment.
    ///   - factRows: Lines about author, source and rules, where they stand below the text.
    ///   - isZen: Whether only the text is shown.
    init(_ size: ScreenSize, contextRows: Int, factRows: Int, isZen: Bool) {
        var area = Rectangle(size)
        header = area.removeTop(1)
        keys = area.removeBottom(1)
        notice = area.removeBottom(1)
        status = area.removeTop(1)
        var rules: [Rectangle] = []
        if isZen {
            context = area.removeTop(0)
            facts = area.removeBottom(0)
            _ = area.removeTop(1)
        } else if Self.isWide(size) {
            facts = area.removeRight(Self.sideColumns(size)).inset(columns: 1)
            context = area.removeTop(min(contextRows, area.rows / 3))
            rules.append(area.removeTop(1))
        } else {
            context = area.removeTop(min(contextRows, max(area.rows - 12, 1)))
            rules.append(area.removeTop(1))
            facts = area.removeBottom(min(factRows, max(area.rows - 6, 2)))
            rules.append(area.removeBottom(1))
        }
        self.rules = rules
        title = area.removeTop(1)
        let margin = isZen ? max((area.columns - Self.longestLine) / 2, 1) : 1
        text = Rectangle(
            column: area.column + margin,
            row: area.row,
            columns: min(area.columns - 2 * margin, Self.longestLine),
            rows: area.rows
        )
    }

    static func isWide(_ size: ScreenSize) -> Bool {
        size.columns >= wide
    }

    static func isTooSmall(_ size: ScreenSize) -> Bool {
        size.columns < smallest.columns || size.rows < smallest.rows
    }

    /// How wide a line about the comment may be.
    static func factColumns(_ size: ScreenSize) -> Int {
        isWide(size) ? sideColumns(size) - 2 : size.columns - 2
    }

    private static func sideColumns(_ size: ScreenSize) -> Int {
        min(size.columns * 2 / 5, 70)
    }
}
