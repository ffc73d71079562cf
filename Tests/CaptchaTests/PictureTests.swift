import Foundation
import PNGEncoding
import Testing

@testable import Captcha

struct PictureTests {
    @Test("a picture is a PNG of 240x80 pixels, one bit each, and small", arguments: Difficulty.allCases)
    func file(difficulty: Difficulty) throws {
        let issuer = try issuer()
        for issued in try issuer.challenges(20, difficulty: difficulty) {
            let file = try issuer.picture(of: issued.challenge)
            #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            #expect(Array(file[12..<16]) == Array("IHDR".utf8))
            #expect(Array(file[16..<26]) == [0, 0, 0, 240, 0, 0, 0, 80, 1, 0])
            #expect(file.count < 2_000)
        }
    }

    @Test("the same token gives the same bytes, from another issuer too")
    func repeatable() throws {
        let (one, two) = (try issuer(), try issuer())
        let issued = try one.challenge()
        let opened = try two.open(issued.token, site: "demo", now: monday.addingTimeInterval(300))
        #expect(try two.picture(of: opened) == one.picture(of: issued.challenge))
        #expect(try one.picture(of: issued.challenge) == one.picture(of: issued.challenge))
    }

    @Test("every letter's ink lies inside the frame and its margin", arguments: Difficulty.allCases)
    func insideFrame(difficulty: Difficulty) throws {
        let issuer = try issuer()
        for index in 0..<150 {
            let issued = try issuer.challenges(2, site: "site-\(index)", difficulty: difficulty)
            for challenge in issued.map(\.challenge) {
                let outline = try Picture(of: challenge, glyphs: issuer.glyphs).lettering.outline
                let (low, high) = outline.bounds
                #expect(low.x >= 2.999 && low.y >= 2.999 && high.x <= 237.001 && high.y <= 77.001)
            }
        }
    }

    @Test("letters are tall enough to read")
    func capHeight() throws {
        let issuer = try issuer()
        let heights = try issuer.challenges(300).map { issued in
            try Picture(of: issued.challenge, glyphs: issuer.glyphs).lettering.capHeight
        }
        #expect(heights.allSatisfy { (22...47).contains($0) })
        #expect(heights.reduce(0, +) / Double(heights.count) > 32)
    }

    @Test("black and white are balanced, so that no colour gives the letters away")
    func balanced() throws {
        let issuer = try issuer()
        let whites = try issuer.challenges(60).map { issued in
            let bitmap = try Picture(of: issued.challenge, glyphs: issuer.glyphs).bitmap
            return (0..<80).reduce(0) { sum, y in sum + (0..<240).count { x in bitmap[x, y] } }
        }
        #expect(whites.allSatisfy { (0.3...0.7).contains(Double($0) / 19_200) })
        let mean = Double(whites.reduce(0, +)) / Double(whites.count) / 19_200
        #expect((0.46...0.54).contains(mean))
    }

    @Test("two sites have different styles, and one site keeps its own")
    func styles() {
        let secrets = (0..<50).map { site in [UInt8](repeating: UInt8(site), count: 32) }
        let styles = secrets.map { SiteStyle(siteSecret: $0, fontCount: 8, difficulty: .normal) }
        #expect(Set(styles.map(\.fonts)).count > 40)
        #expect(Set(styles.map(\.bands[0].angle)).count == 50)
        #expect(styles[0] == SiteStyle(siteSecret: secrets[0], fontCount: 8, difficulty: .normal))
        #expect(styles.allSatisfy { Set($0.fonts).count == 5 && $0.fonts.allSatisfy((0..<8).contains) })
    }
}
