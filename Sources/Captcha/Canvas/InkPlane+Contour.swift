extension InkPlane {
    /// Leaves only the rim of the ink, some pixels wide, measured inwards.
    ///
    /// - Parameters:
    ///   - width: In pixels.
    ///   - touched: The rows that may have ink.
    ///   - core: Used for the work, its content does not matter.
    mutating func hollow(width: Int, rows touched: Range<Int>, core: inout InkPlane) {
        for row in touched { core.rows[row] = rows[row] }
        for step in 0..<width {
            core.erode(rows: touched, alsoDiagonally: step.isMultiple(of: 2))
        }
        for row in touched { rows[row] &= ~core.rows[row] }
    }

    /// Takes away the pixels with a neighbour that has no ink: one of four, or also one of the four at the corners.
    private mutating func erode(rows touched: Range<Int>, alsoDiagonally: Bool) {
        var above = Row.zero
        for row in touched {
            let own = rows[row]
            let below = row + 1 < touched.upperBound ? rows[row + 1] : .zero
            let column = own & above & below
            let beside = alsoDiagonally ? column : own
            rows[row] = column & Self.moved(beside, right: 1) & Self.moved(beside, left: 1)
            above = own
        }
    }

    /// Moves the ink that lies where the mask has some one way, and the other ink the opposite way.
    ///
    /// - Parameters:
    ///   - mask: Where the pieces lie that go right and down.
    ///   - x: Pixels to the right, -63 to 63.
    ///   - y: Pixels downwards.
    ///   - touched: The rows that may have ink.
    ///   - source: Used for the work, its content does not matter.
    /// - Returns: The rows that may have ink afterwards.
    mutating func drift(
        over mask: InkPlane,
        x: Int,
        y: Int,
        rows touched: Range<Int>,
        source: inout InkPlane
    ) -> Range<Int> {
        let reach = abs(y)
        let widened = max(touched.lowerBound - reach, 0)..<min(touched.upperBound + reach, PictureFrame.height)
        for row in widened { source.rows[row] = touched.contains(row) ? rows[row] : .zero }
        for row in widened {
            let there = widened.contains(row - y) ? Self.moved(source.rows[row - y], by: x) : .zero
            let opposite = widened.contains(row + y) ? Self.moved(source.rows[row + y], by: -x) : .zero
            rows[row] = there & mask.rows[row] | opposite & ~mask.rows[row]
        }
        return widened
    }

    private static func moved(_ row: Row, by count: Int) -> Row {
        count < 0 ? moved(row, left: UInt64(-count)) : moved(row, right: UInt64(count))
    }
}
