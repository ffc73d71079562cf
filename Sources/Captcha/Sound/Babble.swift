/// Fragments of digits that are no part of the answer: of every voice in both languages, forwards or backwards, quicker or
/// slower, several at a time.
struct Babble {
    private static let streams = 3
    /// In samples.
    private static let lengths = 700.0...2_400.0
    private static let rates = 0.8...1.25
    private static let levels = 0.6...1.4
    /// In samples: for how long a fragment swells and fades. 8 ms.
    private static let edge = 64

    /// - Parameters:
    ///   - count: Samples.
    ///   - voices: Speak it.
    ///   - generator: Decides.
    /// - Returns: Samples at no particular level.
    static func samples(_ count: Int, of voices: VoiceSet, using generator: inout SeededGenerator) -> [Float] {
        var result = [Float](repeating: 0, count: count)
        for _ in 0..<streams {
            var start = -generator.index(below: Int(lengths.lowerBound))
            while start < count {
                start += addFragment(of: voices, at: start, to: &result, using: &generator)
            }
        }
        return result
    }

    /// - Returns: The fragment's length in samples.
    private static func addFragment(
        of voices: VoiceSet,
        at start: Int,
        to result: inout [Float],
        using generator: inout SeededGenerator
    ) -> Int {
        let language = SpokenLanguage.allCases[generator.index(below: SpokenLanguage.allCases.count)]
        let voice = generator.index(below: voices.voiceCount(in: language))
        let recording = voices.recording(of: generator.index(below: 10), voice: voice, in: language)
        let rate = Float(generator.number(in: rates))
        let level = Float(generator.number(in: levels))
        let whole = Int(Float(recording.count - 2) / rate)
        let length = min(whole, Int(generator.number(in: lengths)))
        let offset = Float(generator.index(below: whole - length + 1)) * rate
        let isReversed = generator.chance(0.5)
        let step = isReversed ? -rate : rate
        let first = isReversed ? offset + Float(length - 1) * rate : offset
        for index in max(0, -start)..<min(length, result.count - start) {
            let position = max(0, first + Float(index) * step)
            let place = Int(position)
            let share = position - Float(place)
            let sample = recording[place] + share * (recording[place + 1] - recording[place])
            let fade = min(1, Float(min(index, length - 1 - index)) / Float(edge))
            result[start + index] += sample * level * fade
        }
        return length
    }
}
