/// Where the edges of polygons cross the centre lines of rows of pixels. Each crossing toggles the first pixel to its right;
/// the parity of the marks up to a pixel then says whether it is inside.
struct EdgeMarks: Sendable {
    private var words = [UInt64](repeating: 0, count: PictureFrame.height * 4)

    /// Marks the edges of some polygons of an outline in pixels.
    ///
    /// - Returns: The rows that may have marks now.
    mutating func mark(_ outline: Outline, polygons: Range<Int>) -> Range<Int> {
        var top = PictureFrame.height
        var bottom = 0
        outline.forEachEdge(ofPolygons: polygons) { start, end in
            let rows = start.y < end.y ? mark(from: start, to: end) : mark(from: end, to: start)
            if !rows.isEmpty {
                top = min(top, rows.lowerBound)
                bottom = max(bottom, rows.upperBound)
            }
        }
        return top..<max(top, bottom)
    }

    /// The marks of a row, which has none afterwards.
    mutating func take(_ row: Int) -> InkPlane.Row {
        let first = row * 4
        let marks = InkPlane.Row(words[first], words[first + 1], words[first + 2], words[first + 3])
        for index in first..<(first + 4) { words[index] = 0 }
        return marks
    }

    /// Marks one edge, whose end is not above its start.
    private mutating func mark(from start: Point, to end: Point) -> Range<Int> {
        let first = max(Self.roundedUp(start.y - 0.5), 0)
        let last = min(Self.roundedUp(end.y - 0.5), PictureFrame.height)
        guard first < last else { return 0..<0 }
        let slope = (end.x - start.x) / (end.y - start.y)
        var x = start.x + (Double(first) + 0.5 - start.y) * slope - 0.5
        for row in first..<last {
            let column = max(Self.roundedUp(x), 0)
            if column < PictureFrame.width {
                words[row * 4 + column / 64] ^= 1 &<< UInt64(truncatingIfNeeded: 63 - column % 64)
            }
            x += slope
        }
        return first..<last
    }

    private static func roundedUp(_ number: Double) -> Int {
        let whole = Int(number)
        return number > Double(whole) ? whole + 1 : whole
    }
}
