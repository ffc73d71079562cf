/// Exponential and logarithm from additions, multiplications and divisions only, each rounded as IEEE 754 says, in a fixed
/// order: the same bits on every machine, which the functions of C libraries do not promise.
enum SpamArithmetic {
    private static let ln2 = 0.693147180559945309417

    /// The natural logarithm of a positive, normal number; relative error below 1e-12.
    ///
    /// The mantissa is brought to 0.707…1.414, then ln m = 2 artanh((m − 1) / (m + 1)) as a series of odd powers.
    @inline(__always)
    static func log(_ x: Double) -> Double {
        var exponent = Int(x.bitPattern >> 52 & 0x7FF) - 1023
        var mantissa = Double(bitPattern: x.bitPattern & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
        if mantissa > 1.4142135623730951 {
            mantissa *= 0.5
            exponent += 1
        }
        let t = (mantissa - 1) / (mantissa + 1)
        let s = t * t
        var sum = 1.0 / 15
        sum = sum * s + 1.0 / 13
        sum = sum * s + 1.0 / 11
        sum = sum * s + 1.0 / 9
        sum = sum * s + 1.0 / 7
        sum = sum * s + 1.0 / 5
        sum = sum * s + 1.0 / 3
        sum = sum * s + 1
        return 2 * t * sum + Double(exponent) * ln2
    }

    /// e to the power of `x`, which is cut to −700…700; relative error below 1e-13.
    ///
    /// x = k ln 2 + r with |r| ≤ 0.35, then Taylor's series of e^r to the twelfth power.
    static func exp(_ x: Double) -> Double {
        let x = min(max(x, -700), 700)
        let k = (x / ln2).rounded()
        let r = x - k * ln2
        var sum = 1.0
        for n in (1...12).reversed() { sum = 1 + sum * r / Double(n) }
        return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
    }

    /// The probability that belongs to a logit.
    static func probability(ofLogit logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
