/// Finds how far one line of glyphs must be set below another so that they do not touch.
struct LineGap: Sendable {
    private var bottoms: [Double] = []
    private var tops: [Double] = []

    /// In pixels; a glyph's points lie closer than two of them.
    private static let columnWidth = 5.0
    private static let columns = 120

    /// Forgets both lines.
    mutating func begin() {
        bottoms.removeAll(keepingCapacity: true)
        tops.removeAll(keepingCapacity: true)
        for _ in 0..<Self.columns {
            bottoms.append(-.infinity)
            tops.append(.infinity)
        }
    }

    mutating func addAbove(_ glyph: Outline) {
        for point in glyph.points {
            let column = Self.column(point.x)
            bottoms[column] = max(bottoms[column], point.y)
        }
    }

    mutating func addBelow(_ glyph: Outline) {
        for point in glyph.points {
            let column = Self.column(point.x)
            tops[column] = min(tops[column], point.y)
        }
    }

    /// The least shift downwards of the lower line with which it touches the upper one.
    var shift: Double {
        var shift = -Double.infinity
        for column in 0..<Self.columns where tops[column] < .infinity {
            for neighbour in max(column - 1, 0)...min(column + 1, Self.columns - 1) {
                shift = max(shift, bottoms[neighbour] - tops[column])
            }
        }
        // Lines of which no part lies above the other are still set as lines.
        return max(shift, (bottoms.max() ?? 0) - (tops.min() ?? 0) - 12)
    }

    private static func column(_ x: Double) -> Int {
        min(max(Int(x / columnWidth), 0), columns - 1)
    }
}
