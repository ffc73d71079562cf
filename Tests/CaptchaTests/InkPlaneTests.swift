import PNGEncoding
import Testing

@testable import Captcha

struct InkPlaneTests {
    @Test("a square covers the pixels whose centres it holds")
    func square() throws {
        let pixels = try Self.ink(Self.rectangle(x: 60.4...70.6, y: 10.5...12.4))
        #expect(pixels == Set((60..<71).flatMap { x in (10..<12).map { y in [x, y] } }))
    }

    @Test("an outline inside another is a hole")
    func hole() throws {
        var outline = Self.rectangle(x: 10...20, y: 10...20)
        outline.append(Self.rectangle(x: 12...18, y: 12...18))
        #expect(try Self.ink(outline).count == 100 - 36)
    }

    @Test("what lies outside the frame is cut off, on each side")
    func cut() throws {
        #expect(try Self.ink(Self.rectangle(x: -50...5, y: -50...5)).count == 25)
        #expect(try Self.ink(Self.rectangle(x: 235...500, y: 75...500)).count == 25)
        #expect(try Self.ink(Self.rectangle(x: -9...999, y: -9...999)).count == 240 * 80)
        #expect(try Self.ink(Self.rectangle(x: 300...400, y: 10...20)).isEmpty)
    }

    @Test("a triangle has half the area of its box")
    func triangle() throws {
        let outline = Outline(points: [Point(0, 0), Point(80, 0), Point(0, 80)], ends: [3])
        let area = try Self.ink(outline).count
        #expect((3_120...3_280).contains(area))
    }

    @Test("inverting twice gives the plane back")
    func invertTwice() {
        let plane = InkPlane(filling: Self.rectangle(x: 3...99, y: 7...44))
        var other = InkPlane(filling: Self.rectangle(x: 50...150, y: 20...70))
        let before = other
        other.invert(where: plane)
        #expect(other != before)
        other.invert(where: plane)
        #expect(other == before)
    }

    private static func rectangle(x: ClosedRange<Double>, y: ClosedRange<Double>) -> Outline {
        Outline(
            points: [
                Point(x.lowerBound, y.lowerBound), Point(x.upperBound, y.lowerBound),
                Point(x.upperBound, y.upperBound), Point(x.lowerBound, y.upperBound),
            ],
            ends: [4]
        )
    }

    /// The coordinates of the pixels with ink.
    private static func ink(_ outline: Outline) throws -> Set<[Int]> {
        let bitmap = try InkPlane(filling: outline).bitmap(inkIsWhite: true)
        return Set((0..<80).flatMap { y in (0..<240).filter { x in bitmap[x, y] }.map { x in [x, y] } })
    }
}
