/// The laws by which one site's pictures are drawn during one epoch, themselves drawn from the site's secret: each is a
/// part of the range that was found legible.
struct SiteStyle: Hashable, Sendable {
    /// Each as often as the others.
    var faces: [Face]
    var families: [FamilyLaw]
    /// Beside each family the share of pictures up to and with it.
    var familyShares: [Double]
    var layouts: [Layout]
    /// What stands among the letters without being one, and how many a picture has.
    var decoys: [Glyph]
    var decoyCount: Int
    /// How often a symbol's second way of drawing is taken.
    var secondGlyphShare: Double
    /// A glyph's height over the cap height.
    var glyphHeight: ClosedRange<Double>
    /// A glyph's width over what is in proportion to its height.
    var glyphWidth: ClosedRange<Double>
    /// In turns.
    var rotation: ClosedRange<Double>
    /// Shift to the right over height.
    var shear: ClosedRange<Double>
    /// In cap heights.
    var gap: ClosedRange<Double>
    var warp: ClosedRange<Double>
    /// In pixels.
    var warpLength: ClosedRange<Double>

    /// What each letter of a picture must reach.
    var leastLegibility = Legibility(visible: 0.8, clutter: 0.62, crowding: 4.8, cover: 0.13)

    init(siteSecret: [UInt8], glyphs: GlyphSet, difficulty: Difficulty) {
        var generator = SeededGenerator(secret: siteSecret, purpose: "style")
        faces = Self.faces(of: glyphs, using: &generator)
        decoys = Self.decoys(using: &generator)
        decoyCount = 4
        let fineness = difficulty == .hard ? 1.05 : 1.32
        families = Self.families(using: &generator).map { FamilyLaw($0, fineness: fineness, using: &generator) }
        familyShares = Self.shares(of: families.count, using: &generator)
        layouts = (0..<5).map { _ in .twoLines(using: &generator) }
        secondGlyphShare = generator.number(in: 0.2...0.4)
        glyphHeight = Self.around(1, generator.number(in: 0.06...0.12))
        glyphWidth = Self.around(generator.number(in: 0.95...1.06), 0.08)
        rotation = Self.around(0, generator.number(in: 0.03...0.045))
        shear = Self.around(generator.number(in: -0.06...0.06), 0.09)
        gap = generator.number(in: 0.05...0.07)...generator.number(in: 0.1...0.14)
        warp = 0.015...generator.number(in: 0.03...0.038)
        warpLength = generator.number(in: 45...60)...generator.number(in: 70...100)
        adapt(to: difficulty, using: &generator)
    }

    /// The index of one picture's family.
    func familyIndex(using generator: inout SeededGenerator) -> Int {
        let share = generator.number(in: 0...1)
        return familyShares.firstIndex { share < $0 } ?? families.count - 1
    }

    /// Calls `body` with a sign's glyph in one of the faces, or with a decoy's.
    func withGlyph(of sign: Sign, using generator: inout SeededGenerator, _ body: (Glyph) -> Void) {
        switch sign {
        case .decoy(let place): body(decoys[place])
        case .symbol(let place):
            let face = generator.index(below: faces.count)
            let isSecond = generator.chance(secondGlyphShare) && faces[face][place].count > 1
            body(faces[face][place][isSecond ? 1 : 0])
        }
    }

    private mutating func adapt(to difficulty: Difficulty, using generator: inout SeededGenerator) {
        switch difficulty {
        case .normal:
            break
        case .easy:
            families = [FamilyLaw(.calm, fineness: 1, using: &generator)]
            familyShares = [1]
            layouts = [.calm]
            decoys = []
            decoyCount = 0
            secondGlyphShare = 0
            rotation = -0.012...0.012
            warp = 0...0.01
            gap = 0.08...0.14
            leastLegibility.cover = 0
        case .hard:
            secondGlyphShare = 0.5
            warp = 0.02...0.035
            gap = 0.03...0.07
            leastLegibility = Legibility(visible: 0.75, clutter: 0.95, crowding: 7.5, cover: 0.13)
        }
    }

    /// Three of the site's own and two fonts.
    private static func faces(of set: GlyphSet, using generator: inout SeededGenerator) -> [Face] {
        var fonts = Array(0..<set.fontCount)
        let own = (0..<3).map { _ in Face(ownUsing: &generator) }
        let chosen = (0..<min(set.fontCount, 2)).map { _ in
            Face(font: fonts.remove(at: generator.index(below: fonts.count)), of: set, using: &generator)
        }
        return own + chosen
    }

    /// Five or six different ones.
    private static func decoys(using generator: inout SeededGenerator) -> [Glyph] {
        var rest = Decoy.allCases
        let count = 5 + generator.index(below: 2)
        return (0..<count).map { _ in
            Glyph(rest.remove(at: generator.index(below: rest.count)).outline(using: &generator))
        }
    }

    /// Three or four different families.
    private static func families(using generator: inout SeededGenerator) -> [Family] {
        var rest = Family.allCases.filter { $0 != .calm }
        let count = 3 + generator.index(below: 2)
        return (0..<count).map { _ in rest.remove(at: generator.index(below: rest.count)) }
    }

    /// Shares of the pictures, added up.
    private static func shares(of count: Int, using generator: inout SeededGenerator) -> [Double] {
        let weights = (0..<count).map { _ in generator.number(in: 1...2) }
        let sum = weights.reduce(0, +)
        return weights.indices.map { weights[0...$0].reduce(0, +) / sum }
    }

    private static func around(_ middle: Double, _ reach: Double) -> ClosedRange<Double> {
        (middle - reach)...(middle + reach)
    }
}
