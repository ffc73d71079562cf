/// A point or a vector; x to the right, y downwards, in the unit of its outline.
typealias Point = SIMD2<Double>

extension Point {
    var length: Double { (x * x + y * y).squareRoot() }
}

/// Closed polygons in parts: a part is filled by the even-odd rule, and the shape is the union of its parts.
struct Outline: Hashable, Sendable {
    var points: [Point] = []
    /// For each polygon the index after its last point; each begins where the one before ends.
    private(set) var ends: [Int] = []
    /// For each part the index after its last polygon.
    private(set) var partEnds: [Int] = []

    /// The smallest and largest coordinates of an outline that has points.
    var bounds: (low: Point, high: Point) {
        // Number by number: the standard library's pointwise functions do not become one instruction each.
        var (left, top) = (Double.infinity, Double.infinity)
        var (right, bottom) = (-Double.infinity, -Double.infinity)
        for point in points {
            left = point.x < left ? point.x : left
            top = point.y < top ? point.y : top
            right = point.x > right ? point.x : right
            bottom = point.y > bottom ? point.y : bottom
        }
        return (Point(left, top), Point(right, bottom))
    }

    /// Closes the polygon of the points that were appended since the last one.
    mutating func endPolygon() {
        guard points.count > ends.last ?? 0 else { return }
        ends.append(points.count)
    }

    /// Closes the part of the polygons that were closed since the last one.
    mutating func endPart() {
        endPolygon()
        guard ends.count > partEnds.last ?? 0 else { return }
        partEnds.append(ends.count)
    }

    /// Adds the other's parts as parts of their own.
    mutating func append(_ other: Outline) {
        let pointOffset = points.count
        let polygonOffset = ends.count
        points.append(contentsOf: other.points)
        for end in other.ends { ends.append(end + pointOffset) }
        for end in other.partEnds { partEnds.append(end + polygonOffset) }
    }

    /// Forgets all points, but keeps their memory.
    mutating func removeAll() {
        points.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        partEnds.removeAll(keepingCapacity: true)
    }

    /// Takes over another outline's points, each moved, and its polygons and parts.
    mutating func set(to other: Outline, _ transform: (Point) -> Point) {
        removeAll()
        points.append(contentsOf: other.points)
        map(transform)
        ends.append(contentsOf: other.ends)
        partEnds.append(contentsOf: other.partEnds)
    }

    mutating func map(_ transform: (Point) -> Point) {
        for index in points.indices {
            points[index] = transform(points[index])
        }
    }

    /// Calls `body` with both ends of each edge, polygon by polygon.
    func forEachEdge(_ body: (Point, Point) -> Void) {
        forEachEdge(ofPolygons: 0..<ends.count, body)
    }

    /// Calls `body` with both ends of each edge of some polygons, one by one.
    func forEachEdge(ofPolygons polygons: Range<Int>, _ body: (Point, Point) -> Void) {
        var start = polygons.lowerBound == 0 ? 0 : ends[polygons.lowerBound - 1]
        for end in ends[polygons] {
            var previous = points[end - 1]
            for index in start..<end {
                body(previous, points[index])
                previous = points[index]
            }
            start = end
        }
    }
}
