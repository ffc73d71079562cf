/// How the signs of one picture are put on their ground.
enum InkStroke: Hashable, Sendable {
    case solid
    /// The rim's width in pixels.
    case hollow(Int)
    /// How far the pieces move, in pixels.
    case drift(x: Int, y: Int)

    /// Draws what the law leaves open.
    init(_ ink: Ink, capHeight: Double, using generator: inout SeededGenerator) {
        switch ink {
        case .solid: self = .solid
        case .hollow(let width): self = .hollow(Int(generator.number(in: width).rounded()))
        case .drift(let distance, let direction):
            let far = generator.number(in: distance) * capHeight
            let way = Wave.direction(turns: generator.number(in: direction)) * far
            self = .drift(x: Int(way.x.rounded()), y: Int(way.y.rounded()))
        }
    }
}
