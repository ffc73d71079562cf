/// The outlines of the alphabet in several fonts, each scaled to a cap height of 1, baseline at 0, leftmost ink at 0.
struct GlyphSet: Sendable {
    /// By font; within a font by the character's ASCII code.
    private let fonts: [[UInt8: Outline]]

    var fontCount: Int { fonts.count }

    /// Checks that each font has each symbol of the alphabet.
    init(fonts: [[UInt8: Outline]]) throws(CaptchaError) {
        for font in fonts {
            for symbol in Answer.alphabet {
                guard let code = symbol.asciiValue, font[code] != nil else { throw .missingGlyph(symbol) }
            }
        }
        self.fonts = fonts
    }

    /// The outline of a character, or nil when the font lacks it, as it may for lower case.
    func outline(of character: UInt8, font: Int) -> Outline? {
        fonts[font][character]
    }
}
