/// What draws a site's own letters along their centre lines.
struct Pen: Hashable, Sendable {
    /// How a free end looks.
    enum Terminal: Hashable, Sendable, CaseIterable {
        case butt
        case round
        /// Wider than the stroke.
        case flared
        /// A bar across.
        case slab
        /// A disc wider than the stroke.
        case ball
    }

    /// Half the width of a vertical stem and half the height of a bar, in letter heights: the half axes of an ellipse.
    var radius: Point
    var terminal: Terminal
    /// Whether corners are round, or else pointed as far as they are not too sharp.
    var hasRoundCorners: Bool

    /// A heavy pen.
    init(using generator: inout SeededGenerator) {
        let stem = generator.number(in: 0.2...0.26)
        let contrast = generator.number(in: 0.68...1)
        radius = Point(stem, max(stem * contrast, 0.13)) / 2
        terminal = Terminal.allCases[generator.index(below: Terminal.allCases.count)]
        hasRoundCorners = terminal == .round || generator.chance(0.4)
    }

    /// From the centre line to the stroke's edge, on the side to which the normal points.
    ///
    /// - Parameter normal: Of length 1.
    /// - Returns: A vector in letter heights.
    func edge(_ normal: Point) -> Point {
        let squared = radius * radius
        return squared * normal / (squared * normal * normal).sum().squareRoot()
    }

    /// How wide a stroke is across this normal, halved.
    func reach(_ normal: Point) -> Double {
        (edge(normal) * normal).sum()
    }
}
