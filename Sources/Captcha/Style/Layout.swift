/// How an answer's glyphs are set: in one line or in two, and above and below one another; in cap heights where nothing
/// else is said.
struct Layout: Hashable, Sendable {
    /// Whether the answer is set in two lines, the upper one read first.
    var hasTwoLines: Bool
    /// In pixels.
    var capHeight: ClosedRange<Double>
    /// How far each second glyph is set below the others.
    var step: ClosedRange<Double>
    /// By how much each glyph strays from its place.
    var baseline: ClosedRange<Double>
    /// By how much the last glyph is larger than the first.
    var growth: ClosedRange<Double>
    /// How far the lines' right ends lie below their left ones.
    var rise: ClosedRange<Double>
    /// How high the lines' arch is, and how long, in pixels.
    var archHeight: ClosedRange<Double>
    var archLength: ClosedRange<Double>

    /// One nearly straight line.
    static let calm = Layout(
        hasTwoLines: false,
        capHeight: 38...46,
        step: 0...0,
        baseline: -0.04...0.04,
        growth: 0...0,
        rise: 0...0,
        archHeight: 0...0.06,
        archLength: 200...380
    )

    /// Two lines, one above the other.
    static func twoLines(using generator: inout SeededGenerator) -> Layout {
        let stray = generator.number(in: 0.03...0.07)
        return Layout(
            hasTwoLines: true,
            capHeight: generator.number(in: 32...34)...generator.number(in: 36...38),
            step: 0...generator.number(in: 0.02...0.12),
            baseline: -stray...stray,
            growth: -0.2...0.2,
            rise: -0.2...0.2,
            archHeight: 0.02...generator.number(in: 0.08...0.16),
            archLength: generator.number(in: 150...220)...generator.number(in: 280...380)
        )
    }
}
