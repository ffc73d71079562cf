import Testing

@testable import Captcha

struct SkeletonTests {
    @Test("each symbol of the alphabet has a skeleton, and a pen makes a glyph of it", arguments: Answer.alphabet)
    func glyphs(symbol: Character) throws {
        let code = try #require(symbol.asciiValue)
        for seed in 0..<UInt8(25) {
            var generator = SeededGenerator(secret: [seed], purpose: "test")
            let form = Proportions(using: &generator)
            let pen = Pen(using: &generator)
            let builds = Skeleton.variants(of: code, form)
            #expect(!builds.isEmpty)
            for build in builds {
                let outline = pen.outline(of: build, width: symbol == "M" ? 1 : 0.7)
                let (low, high) = outline.bounds
                #expect(low.x == 0 && abs(low.y + 1) < 1e-9 && high.y == 0)
                #expect((0.4...1.5).contains(high.x))
                let ink = ink(outline)
                #expect((0.25...0.85).contains(ink / high.x), "\(symbol) \(seed) \(ink)")
            }
        }
    }

    @Test("two sites' own letters differ")
    func different() throws {
        let faces = (0..<20).map { seed in
            var generator = SeededGenerator(secret: [UInt8(seed)], purpose: "test")
            return Face(ownUsing: &generator)
        }
        for place in Answer.alphabet.indices {
            #expect(Set(faces.map { $0[place] }).count == 20)
        }
    }

    @Test("curves follow a superellipse, without a mathematical library")
    func quarter() throws {
        var skeleton = Skeleton(roundness: 2)
        skeleton.path(from: 0, -1, [.curve(1, 0, .horizontally)])
        let stroke = try #require(skeleton.strokes.first)
        for point in stroke.points {
            #expect(abs(point.length - 1) < 0.01)
        }
    }

    /// The area with ink, in cap heights squared, counted in pixels at a height of 70.
    private func ink(_ outline: Outline) -> Double {
        var scaled = outline
        scaled.map { Point($0.x * 70 + 5, $0.y * 70 + 75) }
        var plane = InkPlane()
        var marks = EdgeMarks()
        plane.fill(scaled, marks: &marks)
        return Double(plane.rows.reduce(0) { $0 + InkPlane.count($1) }) / 4_900
    }
}
