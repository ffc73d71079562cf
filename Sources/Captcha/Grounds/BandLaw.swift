/// The ranges from which a site's pictures draw one layer of bands.
///
/// The phase grows across the bands and strays along them: at p it is (n·p + a s(k₁·p + φ₁) + a/2 s(k₂·p + φ₂)) / period +
/// offset, where s is a sine or, for chevrons, a triangle.
struct BandLaw: Hashable, Sendable {
    /// Direction across the bands, in turns.
    var angle: ClosedRange<Double>
    /// Width of a black and a white band together, in cap heights.
    var period: ClosedRange<Double>
    /// By how much a band strays from a straight line, in pixels.
    var wobble: ClosedRange<Double>
    /// From one stray to the next, in pixels.
    var wavelength: ClosedRange<Double>
    /// Whether bands turn at sharp corners, and all at once.
    var isChevron = false

    func invert(
        _ plane: inout InkPlane,
        capHeight: Double,
        tools: inout GroundTools,
        using generator: inout SeededGenerator
    ) {
        let turns = generator.number(in: angle)
        let width = capHeight * generator.number(in: period)
        let offset = generator.number(in: 0...1)
        let stray = generator.number(in: wobble) / width
        let across = Wave.direction(turns: turns)
        let first = wave(chevronsAlong: turns + 0.25, using: &generator)
        let second = wave(chevronsAlong: nil, using: &generator)
        let advance = across / width
        let isChevron = isChevron
        tools.grid.sample { place in
            let main = (place * first.vector).sum() + first.phase
            let side = (place * second.vector).sum() + second.phase
            let sharp = 4 * abs(main - Wave.nearest(main)) - 1
            let strayed = (isChevron ? sharp : Wave.sine(turns: main)) + Wave.sine(turns: side) / 2
            return (place * advance).sum() + stray * strayed + offset
        }
        tools.grid.invert(&plane)
    }

    /// A wave in turns a pixel, in a random direction or along the bands.
    private func wave(
        chevronsAlong along: Double?,
        using generator: inout SeededGenerator
    ) -> (vector: Point, phase: Double) {
        let random = generator.number(in: 0...1)
        let direction = isChevron ? along ?? random : random
        let vector = Wave.direction(turns: direction) / generator.number(in: wavelength)
        return (vector, generator.number(in: 0...1))
    }
}
