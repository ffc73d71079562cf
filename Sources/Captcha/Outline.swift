/// A point or a vector; x to the right, y downwards, in the unit of its outline.
typealias Point = SIMD2<Double>

/// Closed polygons, filled by the even-odd rule.
struct Outline: Hashable, Sendable {
    var points: [Point] = []
    /// For each polygon the index after its last point; each begins where the one before ends.
    var ends: [Int] = []

    /// The smallest and largest coordinates of an outline that has points.
    var bounds: (low: Point, high: Point) {
        var low = Point(repeating: .infinity)
        var high = Point(repeating: -.infinity)
        for point in points {
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        return (low, high)
    }

    mutating func append(_ other: Outline) {
        let offset = points.count
        points.append(contentsOf: other.points)
        ends.append(contentsOf: other.ends.lazy.map { $0 + offset })
    }

    /// Calls `body` with both ends of each edge, polygon by polygon.
    func forEachEdge(_ body: (Point, Point) -> Void) {
        var start = 0
        for end in ends {
            guard end > start else { continue }
            var previous = points[end - 1]
            for index in start..<end {
                body(previous, points[index])
                previous = points[index]
            }
            start = end
        }
    }
}
