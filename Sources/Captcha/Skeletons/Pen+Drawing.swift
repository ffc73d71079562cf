extension Pen {
    /// A skeleton drawn with this pen: a cap height of 1, baseline at 0, leftmost ink at 0, as glyphs of fonts.
    ///
    /// - Parameters:
    ///   - skeleton: In a box of width and height 1.
    ///   - width: Of the box, in heights.
    /// - Returns: A part for each stroke, corner and terminal.
    func outline(of skeleton: Skeleton, width: Double) -> Outline {
        var outline = Outline()
        for stroke in skeleton.strokes {
            add(stroke.points.map { $0 * Point(width, 1) }, stroke, to: &outline)
        }
        let (low, high) = outline.bounds
        let height = high.y - low.y
        outline.map { Point(($0.x - low.x) / height, ($0.y - high.y) / height) }
        return outline
    }

    private func add(_ line: [Point], _ stroke: Stroke, to outline: inout Outline) {
        let directions = zip(line, line.dropFirst()).map { from, to in (to - from) / (to - from).length }
        guard let first = directions.first, let last = directions.last else { return }
        var right: [Point] = []
        var left: [Point] = []
        for index in line.indices {
            let before = directions[max(index - 1, 0)]
            let after = directions[min(index, directions.count - 1)]
            let middle = before + after
            let direction = middle / max(middle.length, 0.01)
            let share = Double(index) / Double(line.count - 1)
            let edge = edge(Point(-direction.y, direction.x)) * widening(at: share, of: stroke)
            right.append(line[index] + edge)
            left.append(line[index] - edge)
        }
        outline.points += right
        outline.points += left.reversed()
        outline.endPart()
        addEnd(line[0], direction: -first, stroke.start, to: &outline)
        addEnd(line[line.count - 1], direction: last, stroke.end, to: &outline)
    }

    /// By how much a flared stroke is wider near its free ends.
    private func widening(at share: Double, of stroke: Stroke) -> Double {
        guard terminal == .flared else { return 1 }
        let start = stroke.start == .free ? 1 - share : 0
        let end = stroke.end == .free ? share : 0
        let near = max(start, end)
        return 0.94 + 0.34 * near * near
    }

    private func addEnd(_ place: Point, direction: Point, _ end: Stroke.End, to outline: inout Outline) {
        switch (end, terminal) {
        case (.joined, _):
            hasRoundCorners ? addDisc(place, scale: 1, to: &outline) : addBlock(place, direction, to: &outline)
        case (.free, .butt), (.free, .flared): break
        case (.free, .round): addDisc(place, scale: 1, to: &outline)
        case (.free, .ball): addDisc(place, scale: 1.3, to: &outline)
        case (.free, .slab):
            // On arms and curves a bar would close the letter.
            if abs(direction.y) > 0.75 { addSlab(place, direction, to: &outline) }
        }
    }

    private func addDisc(_ place: Point, scale: Double, to outline: inout Outline) {
        for corner in 0..<12 {
            let turns = Double(corner) / 12
            outline.points.append(place + Point(Wave.cosine(turns: turns), Wave.sine(turns: turns)) * radius * scale)
        }
        outline.endPart()
    }

    /// Lengthens a stroke at a corner by the half width of the one that it meets there.
    private func addBlock(_ place: Point, _ direction: Point, to outline: inout Outline) {
        let normal = Point(-direction.y, direction.x)
        let edge = normal * reach(normal)
        let tip = direction * reach(direction) * 0.9
        outline.points += [place + edge, place + edge + tip, place - edge + tip, place - edge]
        outline.endPart()
    }

    private func addSlab(_ place: Point, _ direction: Point, to outline: inout Outline) {
        let normal = Point(-direction.y, direction.x)
        let half = normal * reach(normal) * 1.75
        let depth = direction * min(reach(direction), 0.065)
        outline.points += [place + half - depth, place + half + depth, place - half + depth, place - half - depth]
        outline.endPart()
    }
}
