/// One sign of a picture, as ink.
struct SignPlane: Sendable {
    /// Its inside; other rows than these have none.
    private(set) var shape = InkPlane()
    private(set) var shapeRows = 0..<0
    /// What is inverted for it, in these rows; other rows do not count.
    private(set) var ink = InkPlane()
    private(set) var inkRows = 0..<0

    /// Fills an outline.
    mutating func fill(_ outline: Outline, marks: inout EdgeMarks) {
        for row in shapeRows { shape.rows[row] = .zero }
        shapeRows = shape.fill(outline, marks: &marks)
    }

    /// Makes the ink of the shape.
    ///
    /// - Parameters:
    ///   - stroke: How.
    ///   - ground: What lies under it.
    ///   - spare: Used for the work, its content does not matter.
    mutating func ink(_ stroke: InkStroke, over ground: InkPlane, spare: inout InkPlane) {
        inkRows = shapeRows
        ink.copy(shape, rows: shapeRows)
        switch stroke {
        case .solid: break
        case .hollow(let width): ink.hollow(width: width, rows: inkRows, core: &spare)
        case .drift(let x, let y): inkRows = ink.drift(over: ground, x: x, y: y, rows: inkRows, source: &spare)
        }
    }

    /// Inverts a picture where there is ink; twice is as if never.
    func invert(_ picture: inout InkPlane) {
        for row in inkRows { picture.rows[row] ^= ink.rows[row] }
    }

    /// Inverts another plane where the shape lies.
    func invertShape(_ plane: inout InkPlane) {
        for row in shapeRows { plane.rows[row] ^= shape.rows[row] }
    }

    /// Whether the shape touches what lies in another plane, also only at a corner.
    func touches(_ plane: InkPlane) -> Bool {
        var found = InkPlane.Row.zero
        for row in shapeRows {
            let own = shape.rows[row]
            let wide = own | InkPlane.moved(own, right: 1) | InkPlane.moved(own, left: 1)
            let last = PictureFrame.height - 1
            found |= wide & (plane.rows[row] | plane.rows[max(row - 1, 0)] | plane.rows[min(row + 1, last)])
        }
        return found != .zero
    }
}
