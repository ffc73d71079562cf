/// How one glyph stands in its line: scaled to pixels, stretched, sheared and turned around its middle.
struct Pose: Sendable {
    /// In pixels a cap height.
    private let height: Double
    /// Where a step of one cap height to the right and one downwards lead, in pixels.
    private let columnX: Point
    private let columnY: Point
    private let baseline: Double

    /// A pose within the site's ranges.
    ///
    /// - Parameters:
    ///   - size: The cap height, in pixels.
    ///   - baseline: How far below the line's, in pixels.
    ///   - style: The ranges.
    ///   - generator: Decides what the style leaves open.
    init(size: Double, baseline: Double, style: SiteStyle, using generator: inout SeededGenerator) {
        height = generator.number(in: style.glyphHeight) * size
        let width = generator.number(in: style.glyphWidth) * height
        let shear = generator.number(in: style.shear)
        let axis = Wave.direction(turns: generator.number(in: style.rotation))
        columnX = Point(axis.x, axis.y) * width
        columnY = Point(-shear * axis.x - axis.y, -shear * axis.y + axis.x) * height
        self.baseline = baseline
    }

    /// Makes an outline of a glyph, in pixels.
    func set(_ outline: inout Outline, to glyph: Glyph) {
        let shift = shift(of: glyph)
        outline.set(to: glyph.outline) { point in columnX * point.x + columnY * point.y + shift }
    }

    /// Makes an outline of a glyph, in pixels, and warps it.
    func set(_ outline: inout Outline, to glyph: Glyph, warped warp: Warp) {
        let shift = shift(of: glyph)
        outline.set(to: glyph.outline) { point in warp.moved(columnX * point.x + columnY * point.y + shift) }
    }

    private func shift(of glyph: Glyph) -> Point {
        Point(0, glyph.middle.y * height + baseline) - columnX * glyph.middle.x - columnY * glyph.middle.y
    }
}
