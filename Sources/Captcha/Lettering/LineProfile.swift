/// How far to the right a line of glyphs reaches at each height, so that the next one can be put close without touching.
struct LineProfile: Sendable {
    private var right: [Double] = []
    private var left: [Double] = []
    private var ownRight: [Double] = []
    private var capHeight = 0.0

    /// Heights are counted in steps of two pixels, from well above the tallest glyph to well below the deepest.
    private static let step = 2.0
    /// Glyphs keep their distance also from what lies so many steps above or below.
    private static let neighbours = 2

    /// Forgets the line and begins another.
    ///
    /// - Parameter capHeight: In pixels.
    mutating func begin(capHeight: Double) {
        self.capHeight = capHeight
        Self.reset(&right, to: -.infinity, count: Int(capHeight * 4 / Self.step) + 2)
    }

    /// Adds a glyph to the line.
    ///
    /// - Parameters:
    ///   - glyph: In pixels, the baseline at 0.
    ///   - gap: The least horizontal distance to the glyphs before, in pixels.
    ///   - overlap: How far it may reach under or over the glyphs before, in pixels.
    /// - Returns: By how many pixels the glyph must be moved to the right.
    mutating func place(_ glyph: Outline, gap: Double, overlap: Double) -> Double {
        Self.reset(&left, to: .infinity, count: right.count)
        Self.reset(&ownRight, to: -.infinity, count: right.count)
        glyph.forEachEdge { start, end in
            let low = row(min(start.y, end.y))
            let high = row(max(start.y, end.y))
            let slope = end.y == start.y ? 0 : (end.x - start.x) / (end.y - start.y)
            for index in low...high {
                let y = min(max(height(index), min(start.y, end.y)), max(start.y, end.y))
                let x = low == high || end.y == start.y ? (start.x, end.x) : (start.x + (y - start.y) * slope, end.x)
                let isLast = index == row(end.y)
                left[index] = min(left[index], x.0, isLast ? x.1 : .infinity)
                ownRight[index] = max(ownRight[index], x.0, isLast ? x.1 : -.infinity)
            }
        }
        let shift = distance(gap: gap, overlap: overlap)
        for index in right.indices {
            right[index] = max(right[index], ownRight[index] + shift)
        }
        return shift
    }

    /// The least shift that keeps the gap in each row and its neighbours, and keeps glyphs of different heights from
    /// sliding under one another.
    private func distance(gap: Double, overlap: Double) -> Double {
        guard let furthest = right.max(), furthest > -.infinity, let first = left.min() else { return 0 }
        var shift = furthest - first - overlap
        for index in left.indices where left[index] < .infinity {
            for neighbour in max(index - Self.neighbours, 0)...min(index + Self.neighbours, right.count - 1) {
                shift = max(shift, right[neighbour] + gap - left[index])
            }
        }
        return shift
    }

    private func row(_ y: Double) -> Int {
        min(max(Int((y + capHeight * 2) / Self.step), 0), right.count - 1)
    }

    private func height(_ row: Int) -> Double {
        (Double(row) + 0.5) * Self.step - capHeight * 2
    }

    private static func reset(_ values: inout [Double], to value: Double, count: Int) {
        values.removeAll(keepingCapacity: true)
        for _ in 0..<count {
            values.append(value)
        }
    }
}
