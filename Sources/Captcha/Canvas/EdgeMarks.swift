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
            let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
            let first = max(Self.roundedUp(upper.y - 0.5), 0)
            let last = min(Self.roundedUp(lower.y - 0.5), PictureFrame.height)
            guard first < last else { return }
            top = min(top, first)
            bottom = max(bottom, last)
            mark(first..<last, from: upper, to: lower)
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

    /// Marks one edge, whose end is below its start, in the rows whose centre lines it crosses.
    private mutating func mark(_ rows: Range<Int>, from start: Point, to end: Point) {
        let slope = (end.x - start.x) / (end.y - start.y)
        var x = start.x + (Double(rows.lowerBound) + 0.5 - start.y) * slope - 0.5
        var first = rows.lowerBound &* 4
        for _ in rows {
            let column = max(Self.roundedUp(x), 0)
            if column < PictureFrame.width {
                words[first &+ column &>> 6] ^= 0x8000_0000_0000_0000 &>> UInt64(truncatingIfNeeded: column)
            }
            x += slope
            first &+= 4
        }
    }

    /// The next whole number that is not below a number, whose size is below 2⁵⁰. The sum has no bits left for a fraction, and
    /// its last bits are the nearest whole number; the sign of what is missing says whether it is too small. No branch is
    /// worth its price here, as nobody can foretell it.
    private static func roundedUp(_ number: Double) -> Int {
        let sum = number + 0x1.8p52
        let excess = (sum - 0x1.8p52) - number
        return Int(truncatingIfNeeded: sum.bitPattern &- (0x1.8p52 as Double).bitPattern &+ excess.bitPattern &>> 63)
    }
}
