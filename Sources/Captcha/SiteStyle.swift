/// The laws by which one site's pictures are drawn during one epoch, themselves drawn from the site's secret: each is a
/// part of the range that was found legible.
struct SiteStyle: Hashable {
    /// Indices into the glyph set.
    var fonts: [Int]
    var lowerCaseShare: Double
    /// In pixels.
    var capHeight: ClosedRange<Double>
    /// A glyph's height over the cap height.
    var glyphHeight: ClosedRange<Double>
    /// A glyph's width over what is in proportion to its height.
    var glyphWidth: ClosedRange<Double>
    /// In radians.
    var rotation: ClosedRange<Double>
    /// Shift to the right over height.
    var shear: ClosedRange<Double>
    /// In cap heights, as all that follow but the lengths of waves, which are in pixels.
    var baseline: ClosedRange<Double>
    var gap: ClosedRange<Double>
    var archHeight: ClosedRange<Double>
    var archLength: ClosedRange<Double>
    var warp: ClosedRange<Double>
    var warpLength: ClosedRange<Double>
    /// Drawn over one another by exclusive-or.
    var bands: [BandStyle]

    init(siteSecret: [UInt8], fontCount: Int, difficulty: Difficulty) {
        var generator = SeededGenerator(secret: siteSecret, purpose: "style")
        fonts = Self.fonts(of: fontCount, using: &generator)
        lowerCaseShare = generator.number(in: 0.2...0.4)
        capHeight = generator.number(in: 35...38)...generator.number(in: 42...46)
        glyphHeight = Self.around(1, generator.number(in: 0.05...0.1))
        glyphWidth = Self.around(generator.number(in: 0.95...1.08), 0.08)
        rotation = Self.around(0, generator.number(in: 0.1...0.17))
        shear = Self.around(generator.number(in: -0.06...0.06), 0.09)
        baseline = Self.around(0, generator.number(in: 0.05...0.1))
        gap = generator.number(in: 0.05...0.07)...generator.number(in: 0.1...0.14)
        archHeight = 0.05...generator.number(in: 0.12...0.2)
        archLength = generator.number(in: 150...220)...generator.number(in: 280...380)
        warp = 0.01...generator.number(in: 0.02...0.03)
        warpLength = generator.number(in: 45...60)...generator.number(in: 70...100)
        bands = Self.bands(using: &generator)
        adapt(to: difficulty)
    }

    private mutating func adapt(to difficulty: Difficulty) {
        switch difficulty {
        case .normal:
            break
        case .easy:
            lowerCaseShare = 0
            rotation = -0.07...0.07
            archHeight = 0...0.06
            warp = 0...0.01
            gap = 0.08...0.14
            bands = [bands[0]]
            bands[0].period = 1.6...2
        case .hard:
            lowerCaseShare = 0.5
            archHeight = 0.1...0.2
            warp = 0.02...0.035
            gap = 0.03...0.07
            for index in bands.indices {
                bands[index].period = 0.84...0.96
            }
        }
    }

    /// Five of the fonts, or all if there are fewer.
    private static func fonts(of count: Int, using generator: inout SeededGenerator) -> [Int] {
        var rest = Array(0..<count)
        return (0..<min(count, 5)).map { _ in rest.remove(at: generator.index(below: rest.count)) }
    }

    /// Two layers. Either they cross steeply and along the diagonals, which leaves diamonds whose sides do not run with the
    /// letters' stems and bars, or at a small angle in any direction but across the line, which leaves long lenses.
    private static func bands(using generator: inout SeededGenerator) -> [BandStyle] {
        let areDiamonds = generator.chance(0.5)
        let middle = areDiamonds ? .pi / 2 + generator.number(in: -0.17...0.17) : generator.number(in: 0.6...2.54)
        let crossing = areDiamonds ? generator.number(in: 1.22...1.92) : generator.number(in: 0.45...0.85)
        return [middle - crossing / 2, middle + crossing / 2].map { angle in
            let period = generator.number(in: 0.95...1.05) * generator.number(in: 0.95...1.12)
            return BandStyle(
                angle: around(angle, 0.2),
                period: around(period, 0.05),
                wobble: 5...generator.number(in: 7...9),
                wavelength: generator.number(in: 90...120)...generator.number(in: 150...190)
            )
        }
    }

    private static func around(_ middle: Double, _ reach: Double) -> ClosedRange<Double> {
        (middle - reach)...(middle + reach)
    }
}
