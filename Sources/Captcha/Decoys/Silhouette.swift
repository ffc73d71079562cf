/// A figure under construction, in a box of about 1 by 1, y downwards.
struct Silhouette {
    private(set) var outline = Outline()

    /// Adds a polygon as a part of its own.
    mutating func polygon(_ points: [Point]) {
        outline.points += points
        outline.endPart()
    }

    /// Adds a polygon with holes; each hole lies inside it.
    mutating func polygon(_ points: [Point], holes: [[Point]]) {
        outline.points += points
        outline.endPolygon()
        for hole in holes {
            outline.points += hole
            outline.endPolygon()
        }
        outline.endPart()
    }

    mutating func disc(_ x: Double, _ y: Double, _ radius: Double) {
        polygon(Self.ellipse(Point(x, y), Point(radius, radius)))
    }

    /// A band along a line, butt at its ends.
    mutating func bar(from start: Point, to end: Point, width: Double) {
        let along = (end - start) / (end - start).length
        let side = Point(-along.y, along.x) * (width / 2)
        polygon([start + side, end + side, end - side, start - side])
    }

    /// The points of an ellipse.
    ///
    /// - Parameters:
    ///   - middle: Its middle.
    ///   - radii: Its half axes.
    ///   - tilt: By how much it is turned, in turns.
    /// - Returns: Twelve of them, or fewer for one that is only some pixels large.
    static func ellipse(_ middle: Point, _ radii: Point, tilt: Double = 0) -> [Point] {
        let axis = Wave.direction(turns: tilt)
        let size = max(radii.x, radii.y)
        let corners = size < 0.13 ? 7 : size < 0.24 ? 9 : 12
        return (0..<corners).map { corner in
            let turns = Double(corner) / Double(corners)
            let round = Point(Wave.cosine(turns: turns), Wave.sine(turns: turns)) * radii
            return middle + Point(round.x * axis.x - round.y * axis.y, round.x * axis.y + round.y * axis.x)
        }
    }

    /// Points around the origin at the radii that `radius` gives for their angles in turns.
    static func star(corners: Int, start: Double, _ radius: (Int, Double) -> Double) -> [Point] {
        (0..<corners).map { corner in
            let turns = Double(corner) / Double(corners)
            let angle = turns + start
            return Point(Wave.cosine(turns: angle), Wave.sine(turns: angle)) * radius(corner, turns)
        }
    }

    /// The points drawn towards a middle: a hole that leaves a rim.
    static func inner(_ points: [Point], _ share: Double, around middle: Point = .zero) -> [Point] {
        points.map { middle + ($0 - middle) * share }
    }
}
