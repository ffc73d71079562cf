/// A few resonances that raise or lower bands of a sound: what a bad telephone does to a voice. People hardly mind it, while
/// who compares spectra does. They are run by pairs, as a processor can work at one while the other waits for its own last
/// output.
struct Equalizer {
    private let pairs: [(PeakingFilter, PeakingFilter)]

    /// An equalizer with twice as many resonances.
    init(pairs count: Int, using generator: inout SeededGenerator) {
        pairs = (0..<count).map { _ in (PeakingFilter(using: &generator), PeakingFilter(using: &generator)) }
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
}
