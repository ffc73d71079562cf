/// An answer and its decoys set in type: each glyph stretched, sheared and turned on its own, placed anywhere in its line
/// but not closer to its neighbours than a gap, the lines then bent alike and fitted into the frame.
struct Lettering: Sendable {
    /// In pixels, inside the frame and its margin, in reading order.
    private(set) var outlines: [Outline] = []
    private(set) var arrangement = Arrangement()
    /// As fitted, in pixels.
    private(set) var capHeight = 0.0
    /// Where each sign's ink lies.
    private(set) var boxes: [Box] = []

    private var lineGap = LineGap()
    /// By how much each sign is moved to the right from where it was posed.
    private var shifts: [Double] = []
    private var weights: [Double] = []

    /// How many signs there are.
    var count: Int { arrangement.signs.count }

    /// The outlines of the symbols that must be typed, in their order.
    var letters: [Outline] {
        arrangement.signs.indices.filter { arrangement.signs[$0].isSymbol }.map { outlines[$0] }
    }

    /// The least distance of two lines, in cap heights.
    private static let leading = 0.15
    private static let room =
        Point(Double(PictureFrame.width), Double(PictureFrame.height)) - 2 * PictureFrame.margin

    /// Sets another answer.
    ///
    /// - Parameters:
    ///   - answer: Symbols of the alphabet.
    ///   - style: The site's ranges.
    ///   - generator: Decides what the style leaves open.
    mutating func set(_ answer: Answer, style: SiteStyle, using generator: inout SeededGenerator) {
        let layout = style.layouts[generator.index(below: style.layouts.count)]
        capHeight = generator.number(in: layout.capHeight)
        arrangement.set(answer, layout: layout, style: style, using: &generator)
        while outlines.count < count {
            outlines.append(Outline())
            boxes.append(Box(low: .zero, high: .zero))
            shifts.append(0)
        }
        let course = Course(layout, capHeight: capHeight, using: &generator)
        var start = 0
        for end in arrangement.lineEnds {
            setLine(start..<end, layout: layout, style: style, using: &generator)
            bend(start..<end, along: course, style: style, using: &generator)
            if start > 0 { stack(start..<end) }
            start = end
        }
        fit(using: &generator)
    }

    /// Poses a line's glyphs one beside the other, and gives what is left of the line's room to the gaps before, between and
    /// after them, at random.
    private mutating func setLine(
        _ line: Range<Int>,
        layout: Layout,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) {
        let growth = generator.number(in: layout.growth)
        let begins = generator.index(below: 2)
        var end = 0.0
        for index in line {
            let progress = Double(index - line.lowerBound) / Double(max(line.count - 1, 1)) - 0.5
            let isLow = (index + begins).isMultiple(of: 2)
            let step = generator.number(in: layout.step) * (isLow ? 0.5 : -0.5)
            let size = capHeight * (1 + growth * progress)
            let baseline = (step + generator.number(in: layout.baseline)) * capHeight
            let pose = Pose(size: size, baseline: baseline, style: style, using: &generator)
            style.withGlyph(of: arrangement.signs[index], using: &generator) { glyph in
                pose.set(&outlines[index], to: glyph)
            }
            let (low, high) = outlines[index].bounds
            shifts[index] = end - low.x
            end += high.x - low.x + generator.number(in: style.gap) * capHeight
        }
        spread(line, slack: max(Self.room.x - end, 0), using: &generator)
    }

    private mutating func spread(_ line: Range<Int>, slack: Double, using generator: inout SeededGenerator) {
        weights.removeAll(keepingCapacity: true)
        var sum = 0.0
        for _ in 0...line.count {
            let weight = generator.number(in: 0.1...1)
            weights.append(weight * weight)
            sum += weight * weight
        }
        var moved = 0.0
        for index in line {
            moved += weights[index - line.lowerBound] * slack / sum
            shifts[index] += moved
        }
    }

    /// Bends a line along the course of both, and moves points by waves too short for the line and too long for a stem.
    private mutating func bend(
        _ line: Range<Int>,
        along course: Course,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) {
        let warp = Warp(style, capHeight: capHeight, using: &generator)
        for index in line {
            let shift = shifts[index]
            outlines[index].map { point in
                let moved = warp.moved(Point(point.x + shift, point.y))
                return Point(moved.x, moved.y + course.height(at: moved.x))
            }
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
        var (low, high) = (Point(repeating: .infinity), Point(repeating: -.infinity))
        for index in 0..<count {
            let own = outlines[index].bounds
            boxes[index] = Box(low: own.low, high: own.high)
            low = pointwiseMin(low, own.low)
            high = pointwiseMax(high, own.high)
        }
        let size = high - low
        let most = pointwiseMin(Self.room / size, Point(1, 1))
        let scale = pointwiseMin(most, Point(most.y, most.x) * 1.15)
        let slack = Self.room - size * scale
        let corner = Point(
            PictureFrame.margin + generator.number(in: 0...1) * slack.x,
            PictureFrame.margin + generator.number(in: 0...1) * slack.y
        )
        let shift = corner - low * scale
        for index in 0..<count {
            outlines[index].map { $0 * scale + shift }
            boxes[index] = Box(low: boxes[index].low * scale + shift, high: boxes[index].high * scale + shift)
        }
        capHeight *= scale.y
    }

    /// Where a sign's middle may lie between its neighbours in the line; they may still touch there.
    func room(_ index: Int) -> ClosedRange<Double> {
        let box = boxes[index]
        let half = (box.high.x - box.low.x) / 2
        let isFirst = index == 0 || arrangement.lineEnds.contains(index)
        let isLast = arrangement.lineEnds.contains(index + 1)
        let low = isFirst ? PictureFrame.margin : boxes[index - 1].high.x
        let high = isLast ? PictureFrame.margin + Self.room.x : boxes[index + 1].low.x
        let middle = (box.low.x + box.high.x) / 2
        return min(low + half, middle)...max(high - half, middle)
    }

    /// Sets one sign anew in a box of the size that it has: another glyph of it, in another pose.
    ///
    /// - Parameters:
    ///   - index: Of the sign.
    ///   - x: Where its middle comes to lie, in pixels.
    ///   - outline: Is set to the new outline, in pixels; the lettering keeps the old one.
    ///   - style: The site's ranges.
    ///   - generator: Decides what the style leaves open.
    /// - Returns: Where its ink lies then.
    func setAnew(
        _ index: Int,
        at x: Double,
        into outline: inout Outline,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) -> Box {
        let pose = Pose(size: capHeight, baseline: 0, style: style, using: &generator)
        let warp = Warp(style, capHeight: capHeight, using: &generator)
        style.withGlyph(of: arrangement.signs[index], using: &generator) { glyph in
            pose.set(&outline, to: glyph, warped: warp)
        }
        let (low, high) = outline.bounds
        let box = boxes[index]
        let room = (box.high - box.low) / (high - low)
        let scale = min(room.x * 1.05, room.y * 1.05, 1.1)
        let stretch = pointwiseMin(room, Point(repeating: scale * 1.15))
        let size = (high - low) * stretch
        let middle = Point(x, (box.low.y + box.high.y) / 2 + generator.number(in: -1.5...1.5))
        let least = Point(repeating: PictureFrame.margin)
        let most = least + Self.room - size
        let corner = pointwiseMax(least, pointwiseMin(middle - size / 2, most))
        outline.map { ($0 - low) * stretch + corner }
        return Box(low: corner, high: corner + size)
    }

    /// Exchanges a sign's outline with another, which lies in that box.
    mutating func exchange(_ index: Int, with outline: inout Outline, box: Box) {
        swap(&outlines[index], &outline)
        boxes[index] = box
    }
}
