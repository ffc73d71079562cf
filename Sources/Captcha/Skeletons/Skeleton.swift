/// A symbol as centre lines, in a box of width and height 1, y downwards.
struct Skeleton: Hashable, Sendable {
    private(set) var strokes: [Stroke] = []
    private let roundness: Double

    private static let pieces = 5

    init(roundness: Double) {
        self.roundness = roundness
    }

    /// Which way a curve leaves its first point.
    enum Direction {
        case horizontally
        case vertically
    }

    /// One step of a path.
    enum Step {
        /// A line, after a corner.
        case line(Double, Double)
        /// A line that goes on from a curve without a corner, or into one.
        case smooth(Double, Double)
        /// A quarter of a superellipse.
        case curve(Double, Double, Direction)
    }

    /// Adds a path. A corner in it ends a stroke and begins the next.
    ///
    /// - Parameters:
    ///   - x: Where the path begins.
    ///   - y: Where the path begins.
    ///   - steps: What follows.
    ///   - joins: Whether the path's first and last point lie on other strokes, where no terminal belongs.
    mutating func path(from x: Double, _ y: Double, _ steps: [Step], joins: (start: Bool, end: Bool) = (false, false)) {
        var stroke = Stroke(points: [Point(x, y)], start: joins.start ? .joined : .free, end: .joined)
        for (index, step) in steps.enumerated() {
            let from = stroke.points[stroke.points.count - 1]
            switch step {
            case .line(let x, let y):
                guard Point(x, y) != from else { continue }
                if index > 0 {
                    strokes.append(stroke)
                    stroke = Stroke(points: [from], start: .joined, end: .joined)
                }
                stroke.points.append(Point(x, y))
            case .smooth(let x, let y):
                guard Point(x, y) != from else { continue }
                stroke.points.append(Point(x, y))
            case .curve(let x, let y, let direction):
                addQuarter(from: from, to: Point(x, y), leaving: direction, to: &stroke)
            }
        }
        stroke.end = joins.end ? .joined : .free
        strokes.append(stroke)
    }

    private func addQuarter(from: Point, to: Point, leaving direction: Direction, to stroke: inout Stroke) {
        let exponent = 2 / roundness
        for piece in 1...Self.pieces {
            let turns = Double(piece) / Double(Self.pieces) / 4
            let gone = Self.power(Wave.sine(turns: turns), exponent)
            let left = 1 - Self.power(max(Wave.cosine(turns: turns), 0), exponent)
            let share = direction == .horizontally ? Point(gone, left) : Point(left, gone)
            stroke.points.append(piece == Self.pieces ? to : from + (to - from) * share)
        }
    }

    /// x to a power between 1/2 and 1.2, for x from 0 to 1, by squarings alone: the same bits on every machine.
    private static func power(_ x: Double, _ exponent: Double) -> Double {
        guard x > 0 else { return 0 }
        var result = exponent >= 1 ? x : 1
        var root = x
        var rest = exponent >= 1 ? exponent - 1 : exponent
        for _ in 0..<12 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return result
    }
}
