/// The ranges from which a site's pictures draw rings around a point, and rays.
struct RingLaw: Hashable, Sendable {
    /// Where the middle lies between the left and the right edge, as a share of the width.
    var middle: ClosedRange<Double>
    /// How far above or below the frame's centre the middle lies, in heights of the frame.
    var distance: ClosedRange<Double>
    /// Width of a black and a white ring together, in cap heights.
    var period: ClosedRange<Double>
    /// By how much a ring strays from a circle, in pixels.
    var wobble: ClosedRange<Double>
    /// From one stray to the next, in pixels.
    var wavelength: ClosedRange<Double>
    /// A ring's height over its width.
    var squeeze: ClosedRange<Double>
    /// Whether rays invert the rings, so that the ground is a chessboard around a point outside the frame.
    var hasRays: Bool

    func invert(
        _ plane: inout InkPlane,
        capHeight: Double,
        tools: inout GroundTools,
        using generator: inout SeededGenerator
    ) {
        let isAbove = generator.chance(0.5)
        let away = generator.number(in: distance) * Double(PictureFrame.height) * (isAbove ? -1 : 1)
        let centre = Point(
            generator.number(in: middle) * Double(PictureFrame.width),
            Double(PictureFrame.height) / 2 + away
        )
        let width = capHeight * generator.number(in: period)
        let offset = generator.number(in: 0...1)
        let stray = generator.number(in: wobble) / width
        let wave = Wave.direction(turns: generator.number(in: 0...1)) / generator.number(in: wavelength)
        let phase = generator.number(in: 0...1)
        let squeezed = Point(1, 1 / generator.number(in: squeeze))
        tools.grid.sample { place in
            let distance = ((place - centre) * squeezed).length
            return distance / width + stray * Wave.sine(turns: (place * wave).sum() + phase) + offset
        }
        tools.grid.invert(&plane)
        guard hasRays else { return }
        let raysAcross = (abs(away) * 0.9 + capHeight) * 2 * Double.pi / (capHeight * generator.number(in: period))
        let count = raysAcross / (2 * .pi)
        let start = generator.number(in: 0...1)
        tools.grid.sample { place in
            let away = place - centre
            let angle = Self.angle(away.x, abs(away.y))
            return angle * count + stray * Wave.sine(turns: (place * wave).sum() - phase) + start
        }
        tools.grid.invert(&plane)
    }

    /// The angle of a vector whose second coordinate is positive, in radians from the y axis; wrong by less than 0.005.
    private static func angle(_ x: Double, _ y: Double) -> Double {
        let isFlat = abs(x) > y
        let ratio = isFlat ? y / x : x / y
        let small = ratio * (0.7854 + 0.273 * (1 - abs(ratio)))
        guard isFlat else { return small }
        return (x < 0 ? -Double.pi / 2 : Double.pi / 2) - small
    }
}
