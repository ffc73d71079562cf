import Foundation

/// A resonance that raises or lowers a band of a sound: two poles and two zeros, after Bristow-Johnson's cookbook.
struct PeakingFilter {
    /// For the input and the two before it.
    let b: (Float, Float, Float)
    /// For the two outputs before.
    let a: (Float, Float)

    /// In hertz.
    private static let frequencies = 300.0...3_300.0
    /// In decibels, up or down.
    private static let strengths = 5.0...11.0
    private static let qualities = 0.8...2.0

    init(using generator: inout SeededGenerator) {
        let turn = 2 * .pi * generator.number(in: Self.frequencies) / Double(SoundMix.rate)
        let decibels = generator.number(in: Self.strengths) * (generator.chance(0.5) ? 1 : -1)
        let amplitude = pow(10, decibels / 40)
        let width = sin(turn) / (2 * generator.number(in: Self.qualities))
        let scale = 1 / (1 + width / amplitude)
        let middle = Float(-2 * cos(turn) * scale)
        b = (Float((1 + width * amplitude) * scale), middle, Float((1 - width * amplitude) * scale))
        a = (middle, Float((1 - width / amplitude) * scale))
    }
}
