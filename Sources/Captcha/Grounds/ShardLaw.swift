/// The ranges from which a site's pictures draw half-planes that invert one another: shards between straight or bent cuts.
struct ShardLaw: Hashable, Sendable {
    /// How many cuts.
    var count: ClosedRange<Double>
    /// By how much a cut bends away from a line over the picture's width, in pixels.
    var bend: ClosedRange<Double>
    /// By how much two cuts that follow one another turn, in turns.
    var turn: ClosedRange<Double>

    /// Longer than any line through the picture.
    private static let reach = 400.0
    private static let pieces = 12

    func invert(_ plane: inout InkPlane, tools: inout GroundTools, using generator: inout SeededGenerator) {
        let cuts = Int(generator.number(in: count).rounded())
        var turns = generator.number(in: 0...1)
        tools.polygons.removeAll()
        for cut in 0..<cuts {
            let share = (Double(cut) + generator.number(in: 0.3...0.7)) / Double(cuts)
            let through = Point(
                share * Double(PictureFrame.width),
                generator.number(in: 0.2...0.8) * Double(PictureFrame.height)
            )
            turns += generator.number(in: turn)
            addHalfPlane(through: through, turns: turns, to: &tools.polygons, using: &generator)
        }
        plane.invertInside(tools.polygons, marks: &tools.marks)
    }

    private func addHalfPlane(
        through middle: Point,
        turns: Double,
        to polygons: inout Outline,
        using generator: inout SeededGenerator
    ) {
        let along = Wave.direction(turns: turns)
        let across = Point(-along.y, along.x)
        let bow = generator.number(in: bend)
        for piece in 0...Self.pieces {
            let share = Double(piece) / Double(Self.pieces) * 2 - 1
            let bowed = bow * share * share * (Self.reach / 120) * (Self.reach / 120)
            polygons.points.append(middle + along * (share * Self.reach) + across * bowed)
        }
        polygons.points.append(middle + along * Self.reach + across * Self.reach * 4)
        polygons.points.append(middle - along * Self.reach + across * Self.reach * 4)
        polygons.endPolygon()
    }
}
