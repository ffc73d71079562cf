import Testing

@testable import Captcha

struct DecoyTests {
    @Test("a decoy is as high as a letter or less, and no wider than 1.25 of that", arguments: Decoy.allCases)
    func size(decoy: Decoy) {
        for seed in 0..<UInt8(30) {
            var generator = SeededGenerator(secret: [seed], purpose: "test")
            let (low, high) = decoy.outline(using: &generator).bounds
            #expect(abs(low.x) < 1e-9 && (0.5...1.2500001).contains(high.x))
            #expect(low.y > -1.0000001 && high.y < 1e-9 && high.y - low.y > 0.35)
            // As far from the baseline as from the cap height.
            #expect(abs(low.y + high.y + 1) < 1e-9)
        }
    }

    @Test("sites have different forms of one decoy", arguments: Decoy.allCases)
    func forms(decoy: Decoy) {
        let forms = (0..<UInt8(20)).map { seed in
            var generator = SeededGenerator(secret: [seed], purpose: "test")
            return decoy.outline(using: &generator)
        }
        #expect(Set(forms).count == 20)
    }
}
