/// A shape that can stand in a line: scaled to a cap height of 1, the baseline at 0, leftmost ink at 0.
struct Glyph: Hashable, Sendable {
    let outline: Outline
    /// Of its bounds.
    let middle: Point

    init(_ outline: Outline) {
        self.outline = outline
        let (low, high) = outline.bounds
        middle = (low + high) / 2
    }
}
