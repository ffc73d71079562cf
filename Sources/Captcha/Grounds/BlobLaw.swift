/// The ranges from which a site's pictures draw blobs that invert one another.
struct BlobLaw: Hashable, Sendable {
    /// Columns of blobs over the picture's width; there are two rows.
    var columns: ClosedRange<Double>
    /// In cap heights.
    var radius: ClosedRange<Double>
    /// A blob's height over its width.
    var squeeze: ClosedRange<Double>
    /// By which share of its radius a blob's edge strays.
    var bumps: ClosedRange<Double>
    /// How many bumps a blob has.
    var bumpCount: ClosedRange<Double>

    private static let corners = 28

    func invert(
        _ plane: inout InkPlane,
        capHeight: Double,
        tools: inout GroundTools,
        using generator: inout SeededGenerator
    ) {
        let columnCount = Int(generator.number(in: columns).rounded())
        let cell = Point(Double(PictureFrame.width) / Double(columnCount), Double(PictureFrame.height) / 2)
        tools.polygons.removeAll()
        for column in 0..<columnCount {
            for row in 0..<2 {
                let jitter = Point(generator.number(in: 0.1...0.9), generator.number(in: 0.1...0.9))
                let centre = (Point(Double(column), Double(row)) + jitter) * cell
                addBlob(around: centre, capHeight: capHeight, to: &tools.polygons, using: &generator)
            }
        }
        plane.invertInside(tools.polygons, marks: &tools.marks)
    }

    private func addBlob(
        around centre: Point,
        capHeight: Double,
        to polygons: inout Outline,
        using generator: inout SeededGenerator
    ) {
        let size = generator.number(in: radius) * capHeight
        let flatness = generator.number(in: squeeze).squareRoot()
        let tilt = Wave.direction(turns: generator.number(in: 0...1))
        let stray = generator.number(in: bumps)
        let count = generator.number(in: bumpCount).rounded()
        let phase = generator.number(in: 0...1)
        for corner in 0..<Self.corners {
            let turns = Double(corner) / Double(Self.corners)
            let reach = size * (1 + stray * Wave.sine(turns: turns * count + phase))
            let round = Point(Wave.cosine(turns: turns) / flatness, Wave.sine(turns: turns) * flatness) * reach
            polygons.points.append(
                centre + Point(round.x * tilt.x - round.y * tilt.y, round.x * tilt.y + round.y * tilt.x)
            )
        }
        polygons.endPolygon()
    }
}
