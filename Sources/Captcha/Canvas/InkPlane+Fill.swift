extension InkPlane {
    /// Adds the inside of an outline in pixels; what lies outside the frame is cut off. A pixel is inside when its centre is.
    ///
    /// - Parameters:
    ///   - outline: The union of its parts is filled.
    ///   - marks: Without marks, as it is afterwards.
    /// - Returns: The rows that may have ink now.
    @discardableResult
    mutating func fill(_ outline: Outline, marks: inout EdgeMarks) -> Range<Int> {
        var reached = PictureFrame.height..<PictureFrame.height
        var start = 0
        for end in outline.partEnds {
            let touched = marks.mark(outline, polygons: start..<end)
            for row in touched {
                rows[row] |= Self.parity(marks.take(row))
            }
            reached = Self.union(reached, touched)
            start = end
        }
        return reached
    }

    /// Inverts the inside of each polygon of an outline: where an even number of them overlap, nothing changes.
    mutating func invertInside(_ outline: Outline, marks: inout EdgeMarks) {
        for row in marks.mark(outline, polygons: 0..<outline.ends.count) {
            rows[row] ^= Self.parity(marks.take(row))
        }
    }

    /// For each pixel the parity of all up to it.
    private static func parity(_ row: Row) -> Row {
        var parity = row
        parity ^= parity &>> 1
        parity ^= parity &>> 2
        parity ^= parity &>> 4
        parity ^= parity &>> 8
        parity ^= parity &>> 16
        parity ^= parity &>> 32
        // The last bit of each word says whether the next word begins inside.
        let last = parity & 1
        let second = last.x
        let third = second ^ last.y
        let fourth = third ^ last.z
        return parity ^ (0 &- Row(0, second, third, fourth))
    }

    private static func union(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        if one.isEmpty { return other }
        if other.isEmpty { return one }
        return min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
}
