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

    static func dragonfly(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let wing = Point(generator.number(in: 0.34...0.4), 0.12)
        for side in [-1.0, 1] {
            figure.polygon(ellipse(Point(side * 0.36, -0.3), wing, tilt: side * -0.05))
            figure.polygon(ellipse(Point(side * 0.34, 0.02), wing, tilt: side * 0.06))
        }
        figure.polygon([Point(-0.07, -0.4), Point(0.07, -0.4), Point(0.04, 0.72), Point(-0.04, 0.72)])
        figure.disc(0, -0.5, 0.14)
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

    static func bat(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let drop = generator.number(in: 0.1...0.2)
        var half = [Point(0, -0.14), Point(0.06, -0.18), Point(0.12, -0.3), Point(0.16, -0.12), Point(0.34, -0.16)]
        half += [Point(0.5, -0.34), Point(0.78, -0.2), Point(0.86, 0.22), Point(0.64, drop), Point(0.5, 0.28)]
        half += [Point(0.34, drop + 0.04), Point(0.2, 0.32)]
        figure.polygon(half + [Point(0, 0.46)] + half.dropFirst().reversed().map { Point(-$0.x, $0.y) })
        return figure
    }

    static func spider(using generator: inout SeededGenerator) -> Silhouette {
        var figure = Silhouette()
        let size = generator.number(in: 0.24...0.3)
        for side in [-1.0, 1] {
            for rise in [-0.42, -0.14, 0.14, 0.42] {
                figure.bar(from: Point(0, rise * 0.3), to: Point(side * 0.6, rise * 1.3), width: 0.09)
            }
        }
        figure.polygon(ellipse(Point(0, 0.06), Point(size, size * 1.15)))
        figure.disc(0, -0.32, 0.14)
        return figure
    }
}
