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

    static func cloud(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let top = generator.number(in: 0.3...0.36)
        figure.disc(-0.42, 0.1, 0.26)
        figure.disc(-0.08, -0.12, top)
        figure.disc(0.34, 0.02, 0.3)
        figure.polygon([Point(-0.44, 0.02), Point(0.4, 0.02), Point(0.36, 0.36), Point(-0.42, 0.36)])
        return figure
    }

    static func arrow(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let shaft = generator.number(in: 0.15...0.2)
        let head = generator.number(in: 0...0.12)
        figure.polygon([
            Point(-0.7, -shaft), Point(head, -shaft), Point(head, -0.46), Point(0.7, 0), Point(head, 0.46),
            Point(head, shaft), Point(-0.7, shaft), Point(-0.52, 0),
        ])
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

    static func bow(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let tall = generator.number(in: 0.36...0.46)
        for side in [-1.0, 1] {
            figure.polygon([
                Point(side * 0.05, -0.08), Point(side * 0.62, -tall), Point(side * 0.72, 0), Point(side * 0.62, tall),
                Point(side * 0.05, 0.08),
            ])
        }
        figure.disc(0, 0, 0.17)
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
}
