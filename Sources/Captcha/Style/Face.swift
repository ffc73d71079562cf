/// One of the shapes in which a site sets its symbols.
struct Face: Hashable, Sendable {
    /// By the symbol's place in the alphabet; the ways to draw it.
    private let glyphs: [[Glyph]]

    /// The site's own letters: proportions, pen and build of each symbol are drawn at random.
    init(ownUsing generator: inout SeededGenerator) {
        let form = Proportions(using: &generator)
        let pen = Pen(using: &generator)
        let narrowing = generator.number(in: 0.86...1.08)
        let slant = generator.chance(0.3) ? generator.number(in: 0.06...0.16) : 0
        glyphs = Answer.alphabet.map { symbol in
            let code = symbol.asciiValue ?? 0
            let builds = Skeleton.variants(of: code, form)
            let skeleton = builds[generator.index(below: builds.count)]
            let width = Self.width(of: code) * narrowing * generator.number(in: 0.94...1.06)
            var outline = pen.outline(of: skeleton, width: width)
            outline.map { Point($0.x - slant * $0.y, $0.y) }
            return [Glyph(outline)]
        }
    }

    /// A font's letters, with their middle moved up or down.
    init(font: Int, of set: GlyphSet, using generator: inout SeededGenerator) {
        let lift = generator.number(in: -0.2...0.2)
        let narrowing = generator.number(in: 0.88...1.05)
        glyphs = Answer.alphabet.map { symbol in
            let code = symbol.asciiValue ?? 0
            let capital = set.outline(of: code, font: font).map { Self.lifted($0, by: lift, width: narrowing) }
            let small = set.outline(of: code | 0x20, font: font)
            let enlarged = small.map { Self.lifted($0, by: 0, width: narrowing, scale: 1.15) }
            return [capital, Self.hasClearSmallForm(code) ? enlarged : nil].compactMap { $0.map(Glyph.init) }
        }
    }

    /// The ways to draw a symbol.
    ///
    /// - Parameter place: The symbol's place in the alphabet.
    subscript(place: Int) -> [Glyph] { glyphs[place] }

    /// Moves what is between the baseline and the cap height, most in the middle, and divides nothing by it.
    private static func lifted(_ outline: Outline, by lift: Double, width: Double, scale: Double = 1) -> Outline {
        var result = outline
        result.map { point in
            let height = -point.y
            let moved = height + lift * height * (1 - height)
            return Point(point.x * width, (0...1).contains(height) ? -moved : point.y) * scale
        }
        return result
    }

    /// Whether the small letter is clear too: cut by the ground, a small h is read as K or R, and a small d as G.
    private static func hasClearSmallForm(_ code: UInt8) -> Bool {
        [UInt8(ascii: "G"), UInt8(ascii: "K"), UInt8(ascii: "M")].contains(code)
    }

    /// The width of a symbol's centre lines, in their height.
    private static func width(of code: UInt8) -> Double {
        switch code {
        case UInt8(ascii: "M"): 1
        case UInt8(ascii: "A"), UInt8(ascii: "G"), UInt8(ascii: "K"), UInt8(ascii: "D"): 0.74
        case UInt8(ascii: "E"), UInt8(ascii: "2"): 0.6
        default: 0.66
        }
    }
}
