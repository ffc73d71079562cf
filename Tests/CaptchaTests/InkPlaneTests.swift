import Testing

@testable import Captcha

struct InkPlaneTests {
    @Test("a square covers the pixels whose centres it holds")
    func square() {
        let pixels = Self.ink(Self.rectangle(x: 60.4...70.6, y: 10.5...12.4))
        #expect(pixels == Set((60..<71).flatMap { x in (10..<12).map { y in [x, y] } }))
    }

    @Test("an outline inside another is a hole in one part, and nothing in two")
    func hole() {
        var holed = Outline()
        Self.add(x: 10...20, y: 10...20, to: &holed)
        Self.add(x: 12...18, y: 12...18, to: &holed)
        holed.endPart()
        #expect(Self.ink(holed).count == 100 - 36)
        var united = Self.rectangle(x: 10...20, y: 10...20)
        united.append(Self.rectangle(x: 15...25, y: 15...25))
        #expect(Self.ink(united).count == 100 + 100 - 25)
    }

    @Test("what lies outside the frame is cut off, on each side")
    func cut() {
        #expect(Self.ink(Self.rectangle(x: -50...5, y: -50...5)).count == 25)
        #expect(Self.ink(Self.rectangle(x: 235...500, y: 75...500)).count == 25)
        #expect(Self.ink(Self.rectangle(x: -9...999, y: -9...999)).count == 240 * 80)
        #expect(Self.ink(Self.rectangle(x: 300...400, y: 10...20)).isEmpty)
    }

    @Test("a triangle has half the area of its box")
    func triangle() {
        var outline = Outline()
        outline.points = [Point(0, 0), Point(80, 0), Point(0, 80)]
        outline.endPart()
        #expect((3_120...3_280).contains(Self.ink(outline).count))
    }

    @Test("a hollow square keeps a rim of the width asked for, across words too", arguments: [1, 2, 4])
    func hollow(width: Int) {
        var plane = Self.plane(Self.rectangle(x: 50...80, y: 20...50))
        var core = InkPlane()
        plane.hollow(width: width, rows: 20..<50, core: &core)
        let inside = 30 - 2 * width
        #expect(Self.ink(plane).count == 900 - inside * inside)
    }

    @Test("pieces drift apart: those under the mask one way, the others the opposite way")
    func drift() {
        var plane = Self.plane(Self.rectangle(x: 60...70, y: 20...40))
        let mask = Self.plane(Self.rectangle(x: 0...240, y: 0...30))
        var source = InkPlane()
        let rows = plane.drift(over: mask, x: 3, y: 0, rows: 20..<40, source: &source)
        let upper = (20..<30).flatMap { y in (63..<73).map { x in [x, y] } }
        let lower = (30..<40).flatMap { y in (57..<67).map { x in [x, y] } }
        #expect(Self.ink(plane) == Set(upper + lower))
        #expect(rows == 20..<40)
    }

    @Test("rows move and are counted across words", arguments: [1, 17, 63] as [UInt64])
    func moveRow(count: UInt64) {
        let row = InkPlane.columns(60..<70)
        #expect(InkPlane.moved(row, right: count) == InkPlane.columns((60 + Int(count))..<(70 + Int(count))))
        #expect(InkPlane.moved(InkPlane.moved(row, right: count), left: count) == row)
        #expect(InkPlane.count(row) == 10)
        #expect(InkPlane.count(InkPlane.columns(0..<240)) == 240)
        #expect(InkPlane.columns(5..<5) == .zero)
    }

    private static func rectangle(x: ClosedRange<Double>, y: ClosedRange<Double>) -> Outline {
        var outline = Outline()
        add(x: x, y: y, to: &outline)
        outline.endPart()
        return outline
    }

    private static func add(x: ClosedRange<Double>, y: ClosedRange<Double>, to outline: inout Outline) {
        outline.points += [
            Point(x.lowerBound, y.lowerBound), Point(x.upperBound, y.lowerBound),
            Point(x.upperBound, y.upperBound), Point(x.lowerBound, y.upperBound),
        ]
        outline.endPolygon()
    }

    private static func plane(_ outline: Outline) -> InkPlane {
        var plane = InkPlane()
        var marks = EdgeMarks()
        plane.fill(outline, marks: &marks)
        return plane
    }

    private static func ink(_ outline: Outline) -> Set<[Int]> {
        ink(plane(outline))
    }

    /// The coordinates of the pixels with ink.
    private static func ink(_ plane: InkPlane) -> Set<[Int]> {
        Set(
            (0..<80).flatMap { y in
                (0..<240).filter { x in plane.rows[y][x / 64] >> UInt64(63 - x % 64) & 1 == 1 }.map { x in [x, y] }
            }
        )
    }
}
