extension Silhouette {
    static func heart(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let edge = (0..<22).map { corner in
            let turns = Double(corner) / 22
            let sine = Wave.sine(turns: turns)
            let height =
                13 * Wave.cosine(turns: turns) - 5 * Wave.cosine(turns: turns * 2) - 2 * Wave.cosine(turns: turns * 3)
                - Wave.cosine(turns: turns * 4)
            return Point(16 * sine * sine * sine, -height) / 16
        }
        let isHollow = generator.chance(0.5)
        figure.polygon(edge, holes: isHollow ? [inner(edge, 0.5, around: Point(0, -0.05))] : [])
        return figure
    }

    static func eye(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let belly = generator.number(in: 0.36...0.44)
        var edge: [Point] = []
        for side in [-1.0, 1] {
            for corner in 0..<8 {
                let share = Double(corner) / 8
                edge.append(Point(side * (share * 2 - 1) * 0.75, side * belly * Wave.sine(turns: share / 2)))
            }
        }
        figure.polygon(
            edge,
            holes: [ellipse(.zero, Point(0.26, 0.26)), ellipse(.zero, Point(0.11, 0.11))]
        )
        return figure
    }

    static func bone(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let tilt = Wave.direction(turns: generator.number(in: -0.1 ... -0.04)) * 0.5
        let side = Point(-tilt.y, tilt.x) * 0.34
        figure.bar(from: -tilt, to: tilt, width: generator.number(in: 0.18...0.24))
        for end in [-tilt * 1.06, tilt * 1.06] {
            figure.disc(end.x + side.x, end.y + side.y, 0.18)
            figure.disc(end.x - side.x, end.y - side.y, 0.18)
        }
        return figure
    }

    static func smiley(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let width = generator.number(in: 0.24...0.34)
        let eyes = [-1.0, 1].map { ellipse(Point($0 * 0.2, -0.16), Point(0.08, 0.11)) }
        let smile = [
            Point(-width, 0.1), Point(-width * 0.4, 0.2), Point(width * 0.4, 0.2), Point(width, 0.1),
            Point(width * 0.6, 0.32),
            Point(-width * 0.6, 0.32),
        ]
        figure.polygon(ellipse(.zero, Point(0.54, 0.54)), holes: eyes + [smile])
        return figure
    }

    static func candy(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let tall = generator.number(in: 0.3...0.4)
        let stripe = [Point(-0.2, -0.08), Point(0.06, -0.24), Point(0.18, -0.2), Point(-0.18, 0.06)]
        figure.polygon(ellipse(.zero, Point(0.4, 0.36)), holes: [stripe])
        for side in [-1.0, 1] {
            figure.polygon([
                Point(side * 0.34, 0), Point(side * 0.74, -tall), Point(side * 0.64, 0), Point(side * 0.74, tall),
            ])
        }
        return figure
    }

    /// A disc with four holes in it.
    static func button(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let spread = generator.number(in: 0.17...0.21)
        let turn = generator.number(in: -0.06...0.06)
        let holes = (0..<4).map { corner in
            let place = Wave.direction(turns: Double(corner) / 4 + 0.125 + turn) * (spread * 1.4)
            return ellipse(place, Point(0.1, 0.1))
        }
        figure.polygon(ellipse(.zero, Point(0.54, 0.5)), holes: holes)
        return figure
    }
}
