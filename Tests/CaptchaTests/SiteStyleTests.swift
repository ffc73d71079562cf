import Testing

@testable import Captcha

struct SiteStyleTests {
    @Test("two sites have different styles, and one site keeps its own")
    func styles() throws {
        let styles = try (0..<40).map { try style(UInt8($0)) }
        #expect(Set(styles.map { Set($0.families.map(\.family)) }).count > 25)
        #expect(Set(styles.map(\.faces)).count == 40)
        #expect(Set(styles.map(\.families)).count == 40)
        #expect(Set(styles.map(\.layouts)).count == 40)
        #expect(try styles[0] == style(0))
    }

    @Test("a site mixes several families, and all families are used")
    func families() throws {
        var used: Set<Family> = []
        for site in 0..<40 {
            let families = try style(UInt8(site)).families.map(\.family)
            #expect((3...4).contains(families.count) && Set(families).count == families.count)
            used.formUnion(families)
        }
        #expect(used == Set(Family.allCases).subtracting([.calm]))
    }

    @Test("a picture's family is drawn by the site's shares")
    func shares() throws {
        let style = try style(3)
        var generator = SeededGenerator(secret: [UInt8](repeating: 1, count: 32), purpose: "test")
        var counts: [FamilyLaw: Double] = [:]
        for _ in 0..<4_000 { counts[style.families[style.familyIndex(using: &generator)], default: 0] += 1 }
        var before = 0.0
        for (law, share) in zip(style.families, style.familyShares) {
            #expect(abs(counts[law, default: 0] / 4_000 - (share - before)) < 0.04)
            before = share
        }
        #expect(before == 1)
    }

    @Test("easy pictures are one calm line in capitals")
    func easy() throws {
        let style = try style(5, difficulty: .easy)
        #expect(style.families.map(\.family) == [.calm])
        #expect(style.layouts == [.calm])
        #expect(style.secondGlyphShare == 0)
        #expect(style.decoys.isEmpty)
    }

    @Test("a site has five or six decoys of its own form")
    func decoys() throws {
        let decoys = try (0..<40).map { try style(UInt8($0)).decoys }
        #expect(decoys.allSatisfy { (5...6).contains($0.count) && Set($0).count == $0.count })
        #expect(Set(decoys).count == 40)
    }

    private func style(_ site: UInt8, difficulty: Difficulty = .normal) throws -> SiteStyle {
        SiteStyle(siteSecret: [UInt8](repeating: site, count: 32), glyphs: try .embedded(), difficulty: difficulty)
    }
}
