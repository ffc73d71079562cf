/// An answer set in type: each glyph stretched, sheared and turned on its own, placed close to the one before, the lines
/// then bent and fitted into the frame.
struct Lettering: Sendable {
    /// In pixels, inside the frame and its margin, in the order of the answer.
    var letters: ArraySlice<Outline> { outlines[..<count] }
    /// As fitted, in pixels.
    private(set) var capHeight = 0.0

    private var outlines: [Outline] = []
    private var count = 0
    private var profile = LineProfile()
    private var lineGap = LineGap()

    /// The least distance of two lines, in cap heights.
    private static let leading = 0.17

    /// Sets another answer.
    ///
    /// - Parameters:
    ///   - answer: Symbols of the alphabet.
    ///   - style: The site's ranges.
    ///   - generator: Decides what the style leaves open.
    mutating func set(_ answer: Answer, style: SiteStyle, using generator: inout SeededGenerator) {
        let layout = style.layouts[generator.index(below: style.layouts.count)]
        capHeight = generator.number(in: layout.capHeight)
        count = answer.text.utf8.count
        while outlines.count < count { outlines.append(Outline()) }
        var start = 0
        for end in lineEnds(layout, using: &generator) {
            setLine(answer, start..<end, layout: layout, style: style, using: &generator)
            bend(start..<end, layout: layout, style: style, using: &generator)
            if start > 0 { stack(start..<end) }
            start = end
        }
        fit(using: &generator)
    }

    /// The index after each line's last symbol. A line of two has at least one symbol and at most five: a reader shall not
    /// know beforehand where a line ends.
    private func lineEnds(_ layout: Layout, using generator: inout SeededGenerator) -> [Int] {
        guard layout.hasTwoLines, count >= 5 else { return [count] }
        let least = max(count - 5, 1)
        let most = min(count - 1, 5)
        return [least + generator.index(below: most - least + 1), count]
    }

    private mutating func setLine(
        _ answer: Answer,
        _ line: Range<Int>,
        layout: Layout,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) {
        let growth = generator.number(in: layout.growth)
        let begins = generator.index(below: 2)
        let spacing = generator.number(in: layout.spacing)
        profile.begin(capHeight: capHeight)
        for (index, symbol) in answer.text.utf8.enumerated() where line.contains(index) {
            let progress = Double(index - line.lowerBound) / Double(max(line.count - 1, 1)) - 0.5
            let isLow = (index + begins).isMultiple(of: 2)
            let step = generator.number(in: layout.step) * (isLow ? 0.5 : -0.5)
            let size = capHeight * (1 + growth * progress)
            copyGlyph(of: symbol, to: index, style: style, using: &generator)
            deform(index, size: size, style: style, using: &generator)
            let baseline = (step + generator.number(in: layout.baseline)) * capHeight
            outlines[index].map { Point($0.x, $0.y + baseline) }
            let gap = (generator.number(in: style.gap) + spacing) * capHeight
            let shift = profile.place(outlines[index], gap: gap, overlap: layout.overlap * size)
            outlines[index].map { Point($0.x + shift, $0.y) }
        }
    }

    private mutating func copyGlyph(
        of symbol: UInt8,
        to index: Int,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) {
        let face = style.faces[generator.index(below: style.faces.count)]
        let glyphs = face[Answer.place(of: symbol)]
        let isSecond = generator.chance(style.secondGlyphShare) && glyphs.count > 1
        outlines[index].removeAll()
        outlines[index].append(glyphs[isSecond ? 1 : 0])
    }

    /// Scales a glyph to pixels, stretched, sheared and turned around its middle.
    private mutating func deform(
        _ index: Int,
        size: Double,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) {
        let height = generator.number(in: style.glyphHeight) * size
        let width = generator.number(in: style.glyphWidth) * height
        let shear = generator.number(in: style.shear)
        let axis = Wave.direction(turns: generator.number(in: style.rotation))
        let (low, high) = outlines[index].bounds
        let middle = (low + high) / 2
        outlines[index].map { point in
            let moved = point - middle
            let upright = Point(moved.x * width - moved.y * height * shear, moved.y * height)
            return Point(
                upright.x * axis.x - upright.y * axis.y,
                upright.x * axis.y + upright.y * axis.x + middle.y * height
            )
        }
    }

    /// Bends a line as an arch, and moves points by waves too short for the line and too long for a stem.
    private mutating func bend(
        _ line: Range<Int>,
        layout: Layout,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) {
        let arch = generator.number(in: layout.archHeight) * capHeight
        let archWave = 1 / generator.number(in: layout.archLength)
        let archPhase = generator.number(in: 0...1)
        let warp = generator.number(in: style.warp) * capHeight
        let warpWave = 1 / generator.number(in: style.warpLength)
        let phases = Point(generator.number(in: 0...1), generator.number(in: 0...1))
        for index in line {
            outlines[index].map { point in
                let wave = arch * Wave.sine(turns: point.x * archWave + archPhase)
                return Point(
                    point.x + warp * Wave.sine(turns: point.y * warpWave + phases.x),
                    point.y + wave + warp * Wave.sine(turns: point.x * warpWave + phases.y)
                )
            }
        }
        let left = bounds(line).low.x
        let room = Double(PictureFrame.width) - 2 * PictureFrame.margin
        let slack = max(room - (bounds(line).high.x - left), 0) * generator.number(in: 0...1)
        for index in line {
            outlines[index].map { Point($0.x - left + slack, $0.y) }
        }
    }

    /// Sets the second line below the first.
    private mutating func stack(_ line: Range<Int>) {
        lineGap.begin()
        for index in 0..<line.lowerBound { lineGap.addAbove(outlines[index]) }
        for index in line { lineGap.addBelow(outlines[index]) }
        let shift = lineGap.shift + Self.leading * capHeight
        for index in line {
            outlines[index].map { Point($0.x, $0.y + shift) }
        }
    }

    /// Shrinks the lines if they are larger than the frame, their height a little less than their width or the other way
    /// round, and puts them anywhere inside.
    private mutating func fit(using generator: inout SeededGenerator) {
        let frame = Point(Double(PictureFrame.width), Double(PictureFrame.height))
        let room = frame - 2 * PictureFrame.margin
        let (low, high) = bounds(0..<count)
        let size = high - low
        let most = pointwiseMin(room / size, Point(1, 1))
        let scale = pointwiseMin(most, Point(most.y, most.x) * 1.15)
        let slack = room - size * scale
        let corner = Point(
            PictureFrame.margin + generator.number(in: 0...1) * slack.x,
            PictureFrame.margin + generator.number(in: 0...1) * slack.y
        )
        for index in 0..<count {
            outlines[index].map { ($0 - low) * scale + corner }
        }
        capHeight *= scale.y
    }

    /// The smallest and largest coordinates of some letters.
    private func bounds(_ line: Range<Int>) -> (low: Point, high: Point) {
        var low = Point(repeating: .infinity)
        var high = Point(repeating: -.infinity)
        for letter in outlines[line] {
            let own = letter.bounds
            low = pointwiseMin(low, own.low)
            high = pointwiseMax(high, own.high)
        }
        return (low, high)
    }
}
