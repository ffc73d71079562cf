import Foundation

/// An answer set in type: each glyph stretched, sheared and turned on its own, placed close to the one before, the line
/// then bent and fitted into the frame.
struct Lettering {
    /// In pixels, inside the frame and its margin.
    private(set) var outline = Outline()
    /// As fitted, in pixels.
    private(set) var capHeight: Double

    init(_ answer: Answer, style: SiteStyle, glyphs: GlyphSet, using generator: inout SeededGenerator) {
        capHeight = generator.number(in: style.capHeight)
        var profile = LineProfile(capHeight: capHeight)
        for symbol in answer.text.utf8 {
            var glyph = Self.glyph(symbol, style: style, glyphs: glyphs, using: &generator)
            for index in glyph.points.indices {
                glyph.points[index] *= capHeight
            }
            let gap = generator.number(in: style.gap) * capHeight
            let shift = profile.place(glyph, gap: gap)
            for index in glyph.points.indices {
                glyph.points[index].x += shift
            }
            outline.append(glyph)
        }
        bend(style, using: &generator)
        fit(using: &generator)
    }

    /// A glyph in cap heights, deformed, on the line's baseline or a little off it.
    private static func glyph(
        _ symbol: UInt8,
        style: SiteStyle,
        glyphs: GlyphSet,
        using generator: inout SeededGenerator
    ) -> Outline {
        let font = style.fonts[generator.index(below: style.fonts.count)]
        let isLowerCase = generator.chance(style.lowerCaseShare)
        let lowerCase = isLowerCase ? glyphs.outline(of: symbol | 0x20, font: font) : nil
        var glyph = lowerCase ?? glyphs.outline(of: symbol, font: font) ?? Outline()
        let enlargement = lowerCase == nil ? 1 : 1.15
        let height = generator.number(in: style.glyphHeight) * enlargement
        let width = generator.number(in: style.glyphWidth) * height
        let shear = generator.number(in: style.shear)
        let angle = generator.number(in: style.rotation)
        let baseline = generator.number(in: style.baseline)
        let (low, high) = glyph.bounds
        let middle = (low + high) / 2
        for index in glyph.points.indices {
            let point = glyph.points[index] - middle
            let upright = Point(point.x * width - point.y * height * shear, point.y * height)
            glyph.points[index] = Point(
                upright.x * cos(angle) - upright.y * sin(angle),
                upright.x * sin(angle) + upright.y * cos(angle) + middle.y * height + baseline
            )
        }
        return glyph
    }

    /// Bends the line as an arch, and moves points by waves too short for the line and too long for a stem.
    private mutating func bend(_ style: SiteStyle, using generator: inout SeededGenerator) {
        let arch = generator.number(in: style.archHeight) * capHeight
        let archWave = 2 * .pi / generator.number(in: style.archLength)
        let archPhase = generator.number(in: 0...(2 * .pi))
        let warp = generator.number(in: style.warp) * capHeight
        let warpWave = 2 * .pi / generator.number(in: style.warpLength)
        let phases = Point(generator.number(in: 0...(2 * .pi)), generator.number(in: 0...(2 * .pi)))
        for index in outline.points.indices {
            let point = outline.points[index]
            outline.points[index] = Point(
                point.x + warp * sin(point.y * warpWave + phases.x),
                point.y + arch * sin(point.x * archWave + archPhase) + warp * sin(point.x * warpWave + phases.y)
            )
        }
    }

    /// Shrinks the line if it is larger than the frame, its height a little less than its width, and puts it anywhere
    /// inside.
    private mutating func fit(using generator: inout SeededGenerator) {
        let frame = Point(Double(PictureFrame.width), Double(PictureFrame.height))
        let room = frame - 2 * PictureFrame.margin
        let (low, high) = outline.bounds
        let size = high - low
        let widthScale = min(1, room.x / size.x)
        let scale = Point(widthScale, min(1, room.y / size.y, widthScale * 1.12))
        let slack = room - size * scale
        let corner = Point(
            PictureFrame.margin + generator.number(in: 0...1) * slack.x,
            PictureFrame.margin + generator.number(in: 0...1) * slack.y
        )
        for index in outline.points.indices {
            outline.points[index] = (outline.points[index] - low) * scale + corner
        }
        capHeight *= scale.y
    }
}
