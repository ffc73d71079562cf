import Testing

@testable import Captcha

struct ArrangementTests {
    @Test("symbols keep their order, four decoys stand anywhere among them, and no line has over six signs")
    func normal() throws {
        let style = SiteStyle(
            siteSecret: [UInt8](repeating: 4, count: 32),
            glyphs: try .embedded(),
            difficulty: .normal
        )
        let layout = try #require(style.layouts.first)
        var generator = SeededGenerator(secret: [1], purpose: "test")
        var arrangement = Arrangement()
        let answer = Answer(symbols: "ADEGKM")
        var symbolsAbove: Set<Int> = []
        var decoyPlaces: Set<Int> = []
        for _ in 0..<400 {
            arrangement.set(answer, layout: layout, style: style, using: &generator)
            #expect(arrangement.signs.filter(\.isSymbol) == (0..<6).map { .symbol($0) })
            let decoys = arrangement.signs.indices.filter { !arrangement.signs[$0].isSymbol }
            #expect(decoys.count == 4)
            decoyPlaces.formUnion(decoys)
            try #require(arrangement.lineEnds.count == 2)
            let end = arrangement.lineEnds[0]
            #expect((1...6).contains(end) && (1...6).contains(arrangement.signs.count - end))
            #expect(arrangement.lineEnds[1] == arrangement.signs.count)
            symbolsAbove.insert(arrangement.signs[..<end].filter(\.isSymbol).count)
        }
        #expect(symbolsAbove == [1, 2, 3, 4, 5])
        #expect(decoyPlaces == Set(0..<10))
    }

    @Test("an easy picture has one line and no decoys")
    func easy() throws {
        let style = SiteStyle(
            siteSecret: [UInt8](repeating: 4, count: 32),
            glyphs: try .embedded(),
            difficulty: .easy
        )
        var generator = SeededGenerator(secret: [1], purpose: "test")
        var arrangement = Arrangement()
        arrangement.set(Answer(symbols: "ADEGK"), layout: .calm, style: style, using: &generator)
        #expect(arrangement.signs == (0..<5).map { .symbol($0) })
        #expect(arrangement.lineEnds == [5])
    }
}
