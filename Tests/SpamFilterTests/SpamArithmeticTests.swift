import Foundation
import TestSupport
import Testing

@testable import SpamFilter

struct SpamArithmeticTests {
    @Test("logarithm and exponential agree with the C library", arguments: 0..<200 as Range<UInt64>)
    func agreement(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let x = Double.random(in: -30...30, using: &generator)
        #expect(abs(SpamArithmetic.exp(x) / Foundation.exp(x) - 1) < 1e-12)
        let y = Foundation.exp(x)
        #expect(abs(SpamArithmetic.log(y) - Foundation.log(y)) < 1e-11)
        #expect(SpamArithmetic.log(1) == 0)
    }

    @Test("the bits are the same everywhere")
    func bits() {
        #expect(SpamArithmetic.log(3).bitPattern == 4_607_626_529_066_517_261)
        #expect(SpamArithmetic.exp(1.25).bitPattern == 4_615_041_972_421_327_600)
        #expect(SpamArithmetic.probability(ofLogit: -2.5).bitPattern == 4_590_130_578_603_591_751)
    }

    @Test("what is beyond the range is cut", arguments: [-1e300, 1e300, 0])
    func extremes(x: Double) {
        #expect(SpamArithmetic.exp(x).isFinite)
        #expect((0...1).contains(SpamArithmetic.probability(ofLogit: x)))
    }
}
