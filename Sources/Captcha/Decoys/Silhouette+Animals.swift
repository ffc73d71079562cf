extension Silhouette {
    static func fish(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let body = Point(0.5, generator.number(in: 0.28...0.36))
        figure.polygon(ellipse(.zero, body), holes: [ellipse(Point(0.27, -0.08), Point(0.08, 0.08))])
        let fin = generator.number(in: 0.3...0.4)
        figure.polygon([Point(-0.36, 0), Point(-0.82, -fin), Point(-0.7, 0), Point(-0.82, fin)])
        return figure
    }

    static func butterfly(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let wing = generator.number(in: 0.28...0.34)
        for side in [-1.0, 1] {
            figure.polygon(ellipse(Point(side * 0.36, -0.2), Point(0.38, wing), tilt: side * -0.1))
            figure.polygon(ellipse(Point(side * 0.28, 0.28), Point(0.27, 0.2), tilt: side * 0.1))
            figure.bar(from: Point(0, -0.3), to: Point(side * 0.16, -0.66), width: 0.07)
        }
        figure.polygon(ellipse(.zero, Point(0.07, 0.42)))
        return figure
    }

    static func cat(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let ear = generator.number(in: 0.36...0.46)
        let face = ellipse(.zero, Point(0.58, 0.5))
        let eyes = [-1.0, 1].map { ellipse(Point($0 * 0.22, -0.08), Point(0.09, 0.1)) }
        let nose = [Point(-0.1, 0.16), Point(0.1, 0.16), Point(0, 0.28)]
        figure.polygon(face, holes: eyes + [nose])
        for side in [-1.0, 1] {
            figure.polygon([Point(side * 0.54, -0.1), Point(side * 0.5, -0.34 - ear), Point(side * 0.14, -0.4)])
        }
        return figure
    }

    static func paw(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        figure.polygon(ellipse(Point(0, 0.3), Point(generator.number(in: 0.34...0.42), 0.3)))
        let spread = generator.number(in: 0.9...1.05)
        for (x, y) in [(-0.52, 0.0), (-0.19, -0.26), (0.19, -0.26), (0.52, 0.0)] {
            figure.polygon(ellipse(Point(x * spread, y), Point(0.13, 0.18)))
        }
        return figure
    }

    static func bear(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let ear = generator.number(in: 0.17...0.22)
        let eyes = [-1.0, 1].map { ellipse(Point($0 * 0.2, -0.1), Point(0.08, 0.09)) }
        figure.polygon(ellipse(.zero, Point(0.54, 0.48)), holes: eyes + [ellipse(Point(0, 0.18), Point(0.14, 0.1))])
        figure.disc(-0.42, -0.42, ear)
        figure.disc(0.42, -0.42, ear)
        return figure
    }

    static func rabbit(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let ear = generator.number(in: 0.3...0.38)
        let lean = generator.number(in: 0.02...0.05)
        let eyes = [-1.0, 1].map { ellipse(Point($0 * 0.18, 0.14), Point(0.08, 0.09)) }
        let nose = [Point(-0.1, 0.34), Point(0.1, 0.34), Point(0, 0.44)]
        figure.polygon(ellipse(Point(0, 0.24), Point(0.46, 0.38)), holes: eyes + [nose])
        for side in [-1.0, 1] {
            figure.polygon(ellipse(Point(side * 0.24, -0.36), Point(0.14, ear), tilt: side * lean))
        }
        return figure
    }

    static func owl(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let eye = generator.number(in: 0.16...0.19)
        var holes: [[Point]] = []
        for side in [-1.0, 1] {
            holes.append(ellipse(Point(side * 0.22, -0.14), Point(eye, eye)))
            holes.append(ellipse(Point(side * 0.2, -0.14), Point(0.07, 0.07)))
        }
        holes.append([Point(-0.09, 0.06), Point(0.09, 0.06), Point(0, 0.24)])
        figure.polygon(ellipse(.zero, Point(0.5, 0.54)), holes: holes)
        let tuft = generator.number(in: 0.5...0.64)
        for side in [-1.0, 1] {
            figure.polygon([Point(side * 0.5, -tuft), Point(side * 0.44, -0.1), Point(side * 0.1, -0.44)])
        }
        return figure
    }
}
