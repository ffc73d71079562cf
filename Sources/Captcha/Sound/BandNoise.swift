import Foundation

/// Noise whose middle frequency wanders: white noise through a resonator of two poles that is tuned anew every 50 ms.
struct BandNoise {
    /// In hertz.
    private static let frequencies = 300.0...2_400.0
    private static let block = 400
    /// The poles' radius: the band is about 800 Hz wide.
    private static let radius: Float = 0.72

    /// - Parameters:
    ///   - count: Samples.
    ///   - generator: Decides.
    /// - Returns: Samples at no particular level.
    static func samples(_ count: Int, using generator: inout SeededGenerator) -> [Float] {
        let periods = (0..<2).map { _ in generator.number(in: 0.7...2.5) }
        let phases = (0..<2).map { _ in generator.number(in: 0...(2 * .pi)) }
        var white = generator.next() | 1
        var (last, beforeLast) = (Float(0), Float(0))
        var result: [Float] = []
        result.reserveCapacity(count)
        for start in stride(from: 0, to: count, by: block) {
            let seconds = Double(start) / Double(SoundMix.rate)
            let waves = zip(periods, phases).map { sin(2 * .pi * seconds / $0 + $1) }
            let place = (2 + waves[0] + waves[1]) / 4
            let frequency = frequencies.lowerBound * pow(frequencies.upperBound / frequencies.lowerBound, place)
            let feedback = 2 * radius * Float(cos(2 * .pi * frequency / Double(SoundMix.rate)))
            for _ in start..<min(start + block, count) {
                // A linear congruential generator by Knuth; its high bits are random enough for noise.
                white = white &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let input = Float(Int32(truncatingIfNeeded: white >> 32)) * 0x1p-31
                let output = input + feedback * last - radius * radius * beforeLast
                (last, beforeLast) = (output, last)
                result.append(output)
            }
        }
        return result
    }
}
