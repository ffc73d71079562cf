/// How a site's own letters are built: each a share of the letter's height or width, y downwards from the top.
struct Proportions: Hashable, Sendable {
    /// Where the bowls of R and S meet.
    var waist: Double
    /// The height of the bars of A and H.
    var bar: Double
    /// The exponent of the superellipse of which curves are quarters: 2 is round, more is squarer.
    var roundness: Double
    /// How far the legs of M lean, as a share of the width.
    var lean: Double
    /// How deep the middle of M goes.
    var depth: Double
    /// Width of A's top.
    var apex: Double
    /// How far upper bowls and bars stay behind the lower ones.
    var overhang: Double
    /// Where S, G and 2 end, towards their middle.
    var aperture: Double

    /// Proportions within the legible range.
    init(using generator: inout SeededGenerator) {
        waist = generator.number(in: 0.44...0.54)
        bar = generator.number(in: 0.46...0.6)
        roundness = generator.number(in: 1.8...3.6)
        lean = generator.number(in: 0...0.14)
        depth = generator.number(in: 0.55...0.9)
        apex = generator.chance(0.5) ? 0 : generator.number(in: 0.1...0.3)
        overhang = generator.number(in: 0...0.14)
        aperture = generator.number(in: 0.16...0.25)
    }
}
