extension Silhouette {
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

    private static func direction(_ turns: Double) -> Point {
        Wave.direction(turns: turns)
    }
}
