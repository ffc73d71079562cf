/// Waves that move a letter's points: too short for the line and too long for a stem.
struct Warp: Sendable {
    /// In pixels.
    private let reach: Double
    /// Waves a pixel.
    private let frequency: Double
    private let phases: Point

    init(_ style: SiteStyle, capHeight: Double, using generator: inout SeededGenerator) {
        reach = generator.number(in: style.warp) * capHeight
        frequency = 1 / generator.number(in: style.warpLength)
        phases = Point(generator.number(in: 0...1), generator.number(in: 0...1))
    }

    func moved(_ point: Point) -> Point {
        Point(
            point.x + reach * Wave.sine(turns: point.y * frequency + phases.x),
            point.y + reach * Wave.sine(turns: point.x * frequency + phases.y)
        )
    }
}
