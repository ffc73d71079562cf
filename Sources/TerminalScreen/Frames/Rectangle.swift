/// A part of the screen, from which other parts are cut off: that is all the layout there is.
package struct Rectangle: Hashable, Sendable {
    package private(set) var column: Int
    package private(set) var row: Int
    package private(set) var columns: Int
    package private(set) var rows: Int

    package init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(columns, 0)
        self.rows = max(rows, 0)
    }

    package init(_ size: ScreenSize) {
        self.init(columns: size.columns, rows: size.rows)
    }

    /// Cuts rows off at the top, as many as there are.
    package mutating func removeTop(_ count: Int) -> Rectangle {
        let count = min(max(count, 0), rows)
        let part = Rectangle(column: column, row: row, columns: columns, rows: count)
        row += count
        rows -= count
        return part
    }

    package mutating func removeBottom(_ count: Int) -> Rectangle {
        let count = min(max(count, 0), rows)
        rows -= count
        return Rectangle(column: column, row: row + rows, columns: columns, rows: count)
    }

    package mutating func removeRight(_ count: Int) -> Rectangle {
        let count = min(max(count, 0), columns)
        columns -= count
        return Rectangle(column: column + columns, row: row, columns: count, rows: rows)
    }

    /// Without a margin on each side.
    package func inset(columns margin: Int, rows marginRows: Int = 0) -> Rectangle {
        Rectangle(
            column: column + margin,
            row: row + marginRows,
            columns: columns - 2 * margin,
            rows: rows - 2 * marginRows
        )
    }

    /// In the middle of this one, at most as large.
    package func centred(columns wanted: Int, rows wantedRows: Int) -> Rectangle {
        let (width, height) = (min(wanted, columns), min(wantedRows, rows))
        return Rectangle(
            column: column + (columns - width) / 2,
            row: row + (rows - height) / 2,
            columns: width,
            rows: height
        )
    }
}
