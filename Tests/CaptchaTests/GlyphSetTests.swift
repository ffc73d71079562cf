import EmbeddedAssets
import Testing

@testable import Captcha

struct GlyphSetTests {
    @Test("the embedded fonts hold the alphabet, in cap heights")
    func embedded() throws {
        let glyphs = try GlyphSet.embedded()
        #expect(glyphs.fontCount == 8)
        for font in 0..<glyphs.fontCount {
            for symbol in "ADEGKMRSTU2".utf8 {
                let (low, high) = try #require(glyphs.outline(of: symbol, font: font)).bounds
                #expect(low.x == 0)
                #expect((0.3...1.6).contains(high.x))
                #expect((-1.1 ... -0.9).contains(low.y))
                #expect((-0.01...0.1).contains(high.y))
            }
        }
    }

    @Test("a file that was cut short is refused, wherever it ends")
    func truncated() throws {
        let file = try #require(EmbeddedAsset(named: "glyphs/glyphs.bin")).bytes
        for length in stride(from: 0, to: file.count, by: 97) {
            #expect(throws: CaptchaError.self) { try GlyphSet(decoding: Array(file[..<length])) }
        }
        #expect(throws: CaptchaError.unreadableGlyphs(offset: file.count)) { try GlyphSet(decoding: file + [0]) }
    }

    @Test(
        "another kind of file is refused",
        arguments: ["", "DYGL", "DYGL\u{2}\u{1}", "DYGL\u{1}\u{0}", "GIF89a", "\n"]
    )
    func foreign(text: String) {
        #expect(throws: CaptchaError.self) { try GlyphSet(decoding: Array(text.utf8)) }
    }

    @Test("a font without a symbol of the alphabet is refused")
    func incomplete() {
        #expect(throws: CaptchaError.missingGlyph("A")) { try GlyphSet(fonts: [[:]]) }
    }
}
