import Foundation

/// A few resonances that raise or lower bands of a sound: what a bad telephone does to a voice. People hardly mind it, while
/// who compares spectra does. Each is a peaking filter of two poles and two zeros after Bristow-Johnson's cookbook; they are
/// run by pairs, as a processor can work at one while the other waits for its own last output.
struct Equalizer {
    private struct Filter {
        let b: (Float, Float, Float)
        let a: (Float, Float)
    }

    private let pairs: [(Filter, Filter)]

    /// In hertz.
    private static let frequencies = 300.0...3_300.0
    /// In decibels, up or down.
    private static let strengths = 5.0...11.0
    private static let qualities = 0.8...2.0

    /// An equalizer with twice as many resonances.
    init(pairs count: Int, using generator: inout SeededGenerator) {
        pairs = (0..<count).map { _ in (Self.filter(using: &generator), Self.filter(using: &generator)) }
    }

    func applied(to samples: [Float]) -> [Float] {
        var result = samples
        for (first, second) in pairs {
            var (memory, older) = (Float(0), Float(0))
            var (secondMemory, secondOlder) = (Float(0), Float(0))
            for index in result.indices {
                let input = result[index]
                let between = first.b.0 * input + memory
                memory = first.b.1 * input - first.a.0 * between + older
                older = first.b.2 * input - first.a.1 * between
                let output = second.b.0 * between + secondMemory
                secondMemory = second.b.1 * between - second.a.0 * output + secondOlder
                secondOlder = second.b.2 * between - second.a.1 * output
                result[index] = output
            }
        }
        return result
    }

    private static func filter(using generator: inout SeededGenerator) -> Filter {
        let turn = 2 * .pi * generator.number(in: frequencies) / Double(SoundMix.rate)
        let decibels = generator.number(in: strengths) * (generator.chance(0.5) ? 1 : -1)
        let amplitude = pow(10, decibels / 40)
        let width = sin(turn) / (2 * generator.number(in: qualities))
        let scale = 1 / (1 + width / amplitude)
        let middle = Float(-2 * cos(turn) * scale)
        return Filter(
            b: (Float((1 + width * amplitude) * scale), middle, Float((1 - width * amplitude) * scale)),
            a: (middle, Float((1 - width / amplitude) * scale))
        )
    }
}
