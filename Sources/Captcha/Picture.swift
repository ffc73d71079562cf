import PNGEncoding

/// A challenge's picture: the answer's letters inverted over layers of wavy bands. A pure function of the challenge.
struct Picture {
    /// The letters in the frame, in pixels.
    let lettering: Lettering
    let bitmap: MonochromeBitmap

    init(of challenge: Challenge, glyphs: GlyphSet) throws(PNGEncodingError) {
        let style = SiteStyle(
            siteSecret: challenge.siteSecret,
            fontCount: glyphs.fontCount,
            difficulty: challenge.difficulty
        )
        var generator = SeededGenerator(secret: challenge.seed, purpose: "drawing")
        lettering = Lettering(Answer(of: challenge), style: style, glyphs: glyphs, using: &generator)
        var rowBytes = [UInt8](repeating: 0, count: PictureFrame.width / 8 * PictureFrame.height)
        for band in style.bands {
            BandLayer(style: band, capHeight: lettering.capHeight, using: &generator).invert(&rowBytes)
        }
        var plane = InkPlane(rowBytes: rowBytes)
        plane.invert(where: InkPlane(filling: lettering.outline))
        bitmap = try plane.bitmap(inkIsWhite: generator.chance(0.5))
    }
}
