extension FamilyLaw {
    /// A site's law of a family, a part of the range that was found legible.
    ///
    /// - Parameters:
    ///   - family: Decides the structure.
    ///   - fineness: 1, or less for finer grounds.
    ///   - generator: Decides the measures.
    init(_ family: Family, fineness: Double, using generator: inout SeededGenerator) {
        self.family = family
        ink = .solid
        switch family {
        case .lattice: grounds = [.bands(Self.crossingBands(fineness, using: &generator))]
        case .chevrons:
            let sharp = Self.bands(0...1, period: 1.3 * fineness, isChevron: true, using: &generator)
            grounds = [.bands([sharp]), Self.wideBands(fineness, using: &generator)]
        case .ripples:
            let rings = Self.rings(fineness * 1.15, hasRays: false, using: &generator)
            grounds = [.rings(rings), Self.wideBands(fineness, using: &generator)]
        case .dial: grounds = [.rings(Self.rings(fineness, hasRays: true, using: &generator))]
        case .blobs: grounds = [.blobs(Self.blobs(fineness, using: &generator))]
        case .shards: grounds = [.shards(Self.shards(fineness, using: &generator))]
        case .contours: grounds = [.contours(Self.contours(fineness, using: &generator))]
        case .hollow:
            grounds = [
                Self.plainGround(fineness * 1.15, using: &generator), Self.wideBands(fineness, using: &generator),
            ]
            let width = generator.number(in: 3...3.9)
            ink = .hollow(width: width...(width + 0.6))
        case .drift:
            grounds = [
                Self.plainGround(fineness * 1.1, using: &generator), Self.wideBands(fineness, using: &generator),
            ]
            let distance = generator.number(in: 0.03...0.04)
            let direction = generator.number(in: 0...1)
            ink = .drift(distance: distance...(distance + 0.02), direction: direction...(direction + 0.2))
        case .calm: grounds = [.contours(ContourLaw(wavelength: 3.5...5, layers: 0.2...0.3))]
        }
    }

    /// A second layer, so wide that it inverts about every second letter.
    private static func wideBands(_ fineness: Double, using generator: inout SeededGenerator) -> Ground {
        .bands([bands(0...1, period: 2.4 * fineness, using: &generator)])
    }

    /// Two layers. Either they cross steeply and along the diagonals, which leaves diamonds whose sides do not run with the
    /// letters' stems and bars, or at a small angle in any direction but across the line, which leaves long lenses.
    private static func crossingBands(_ fineness: Double, using generator: inout SeededGenerator) -> [BandLaw] {
        let areDiamonds = generator.chance(0.5)
        let middle = areDiamonds ? 0.25 + generator.number(in: -0.03...0.03) : generator.number(in: 0.1...0.4)
        let crossing = areDiamonds ? generator.number(in: 0.2...0.3) : generator.number(in: 0.075...0.135)
        return [middle - crossing / 2, middle + crossing / 2].map { angle in
            bands(around(angle, 0.03), period: 1.36 * fineness, using: &generator)
        }
    }

    private static func bands(
        _ angle: ClosedRange<Double>,
        period: Double,
        isChevron: Bool = false,
        using generator: inout SeededGenerator
    ) -> BandLaw {
        BandLaw(
            angle: angle,
            period: around(period * generator.number(in: 0.95...1.15), 0.06),
            wobble: isChevron ? 10...generator.number(in: 14...20) : 5...generator.number(in: 7...9),
            wavelength: isChevron
                ? generator.number(in: 50...60)...generator.number(in: 80...110)
                : generator.number(in: 90...120)...generator.number(in: 150...190),
            isChevron: isChevron
        )
    }

    /// One layer: bands in any direction, level lines or rings.
    private static func plainGround(_ fineness: Double, using generator: inout SeededGenerator) -> Ground {
        switch generator.index(below: 3) {
        case 0:
            let middle = generator.number(in: 0...0.5)
            return .bands([bands(around(middle, 0.12), period: 0.95 * fineness, using: &generator)])
        case 1: return .contours(contours(fineness * 0.9, using: &generator))
        default: return .rings(rings(fineness * 0.95, hasRays: false, using: &generator))
        }
    }

    private static func rings(
        _ fineness: Double,
        hasRays: Bool,
        using generator: inout SeededGenerator
    ) -> RingLaw {
        let nearest = hasRays ? generator.number(in: 1...1.3) : generator.number(in: 0...0.3)
        return RingLaw(
            middle: generator.number(in: 0...0.3)...generator.number(in: 0.7...1),
            distance: nearest...(nearest + 0.3),
            period: around(fineness * generator.number(in: 0.95...1.15) * (hasRays ? 1.4 : 1), 0.05),
            wobble: 1...generator.number(in: 3...6),
            wavelength: generator.number(in: 60...90)...generator.number(in: 110...150),
            squeeze: hasRays ? 0.9...1.1 : around(generator.number(in: 0.7...1.3), 0.1),
            hasRays: hasRays
        )
    }

    private static func blobs(_ fineness: Double, using generator: inout SeededGenerator) -> BlobLaw {
        let columns = generator.number(in: 4.6...5.6) / fineness
        let radius = generator.number(in: 0.6...0.75) * fineness
        return BlobLaw(
            columns: columns...(columns + 1.5),
            radius: radius...(radius + 0.35),
            squeeze: around(generator.number(in: 0.7...1.4), 0.2),
            bumps: 0.05...generator.number(in: 0.1...0.25),
            bumpCount: 2...generator.number(in: 3...5)
        )
    }

    private static func shards(_ fineness: Double, using generator: inout SeededGenerator) -> ShardLaw {
        let count = generator.number(in: 7.5...9) / fineness
        let turn = generator.number(in: 0.12...0.38)
        return ShardLaw(
            count: count...(count + 2),
            bend: around(0, generator.chance(0.5) ? 1 : generator.number(in: 6...14)),
            turn: around(turn, 0.08)
        )
    }

    private static func contours(_ fineness: Double, using generator: inout SeededGenerator) -> ContourLaw {
        let wavelength = generator.number(in: 2...2.5) * fineness
        let layers = generator.number(in: 0.35...0.45)
        return ContourLaw(wavelength: wavelength...(wavelength * 1.5), layers: layers...(layers + 0.1))
    }

    private static func around(_ middle: Double, _ reach: Double) -> ClosedRange<Double> {
        (middle - reach)...(middle + reach)
    }
}
