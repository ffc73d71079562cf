import Foundation

/// A few resonances that raise or lower bands of a sound: what a bad telephone does to a voice. People hardly mind it, while
/// who compares spectra does. Each is a peaking filter of two poles and two zeros after Bristow-Johnson's cookbook.
struct Equalizer {
    private struct Filter {
        let b: (Float, Float, Float)
        let a: (Float, Float)
    }

    private let filters: [Filter]

    /// In hertz.
    private static let frequencies = 300.0...3_300.0
    /// In decibels, up or down.
    private static let strengths = 5.0...11.0
    private static let qualities = 0.8...2.0

    /// An equalizer with as many resonances.
    init(count: Int, using generator: inout SeededGenerator) {
        filters = (0..<count).map { _ in
            let turn = 2 * .pi * generator.number(in: Self.frequencies) / Double(SoundMix.rate)
            let decibels = generator.number(in: Self.strengths) * (generator.chance(0.5) ? 1 : -1)
            let amplitude = pow(10, decibels / 40)
            let width = sin(turn) / (2 * generator.number(in: Self.qualities))
            let scale = 1 / (1 + width / amplitude)
            let middle = Float(-2 * cos(turn) * scale)
            return Filter(
                b: (Float((1 + width * amplitude) * scale), middle, Float((1 - width * amplitude) * scale)),
                a: (middle, Float((1 - width / amplitude) * scale))
            )
        }
    }

    func applied(to samples: [Float]) -> [Float] {
        var result = samples
        for filter in filters {
            var (memory, older) = (Float(0), Float(0))
            for index in result.indices {
                let input = result[index]
                let output = filter.b.0 * input + memory
                memory = filter.b.1 * input - filter.a.0 * output + older
                older = filter.b.2 * input - filter.a.1 * output
                result[index] = output
            }
        }
        return result
    }
}
