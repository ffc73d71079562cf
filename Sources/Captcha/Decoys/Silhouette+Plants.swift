extension Silhouette {
    static func star(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let points = 5 + generator.index(below: 2)
        let depth = generator.number(in: 0.4...0.52)
        let edge = star(corners: points * 2, start: -0.25 + generator.number(in: -0.04...0.04)) { corner, _ in
            corner.isMultiple(of: 2) ? 1 : depth
        }
        let isHollow = generator.chance(0.5)
        figure.polygon(edge, holes: isHollow ? [inner(edge, 0.45)] : [])
        return figure
    }

    static func sun(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let rays = 8 + generator.index(below: 3)
        let depth = generator.number(in: 0.6...0.7)
        let edge = star(corners: rays * 2, start: 0) { corner, _ in corner.isMultiple(of: 2) ? 1 : depth }
        figure.polygon(edge, holes: [ellipse(.zero, Point(0.3, 0.3))])
        return figure
    }

    static func flower(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let petals = 5 + generator.index(below: 3)
        let depth = generator.number(in: 0.2...0.32)
        let edge = star(corners: petals * 6, start: generator.number(in: 0...1)) { _, turns in
            1 + depth * Wave.sine(turns: turns * Double(petals))
        }
        figure.polygon(edge, holes: [ellipse(.zero, Point(0.3, 0.3))])
        return figure
    }

    static func clover(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let size = generator.number(in: 0.25...0.29)
        for turns in [0.5, 0.75, 1] {
            let place = direction(turns) * 0.3
            figure.disc(place.x, place.y, size)
        }
        let sway = generator.number(in: 0.05...0.16)
        figure.polygon([Point(-0.05, 0), Point(0.06, 0), Point(sway + 0.1, 0.62), Point(sway - 0.08, 0.62)])
        return figure
    }

    static func pinwheel(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let blades = 5 + generator.index(below: 3)
        let depth = generator.number(in: 0.4...0.5)
        let edge = star(corners: blades * 4, start: generator.number(in: 0...1)) { corner, _ in
            1 - (1 - depth) * Double(corner % 4) / 3
        }
        figure.polygon(edge, holes: [ellipse(.zero, Point(0.17, 0.17))])
        return figure
    }

    /// A star of four thin points.
    static func spark(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let depth = generator.number(in: 0.24...0.32)
        let edge = star(corners: 8, start: -0.25) { corner, _ in corner.isMultiple(of: 2) ? 1 : depth }
        figure.polygon(edge)
        let side = generator.number(in: 0.58...0.66)
        for place in [Point(side, -side), Point(-side, side)] {
            figure.polygon(edge.map { place + $0 * 0.34 })
        }
        return figure
    }

    static func propeller(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let blades = 3 + generator.index(below: 2)
        let depth = generator.number(in: 0.5...0.62)
        let edge = star(corners: blades * 8, start: generator.number(in: 0...1)) { _, turns in
            1 - depth + depth * Wave.sine(turns: turns * Double(blades))
        }
        figure.polygon(edge, holes: blades == 3 ? [] : [ellipse(.zero, Point(0.12, 0.12))])
        return figure
    }

    static func grapes(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let size = generator.number(in: 0.16...0.18)
        for row in 0..<3 {
            for place in 0...(2 - row) {
                figure.disc((Double(place) - Double(2 - row) / 2) * 0.38, Double(row) * 0.34, size)
            }
        }
        figure.bar(from: Point(0, -0.1), to: Point(0.1, -0.42), width: 0.08)
        return figure
    }

    private static func direction(_ turns: Double) -> Point {
        Wave.direction(turns: turns)
    }
}
