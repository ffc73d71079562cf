/// Fragments of digits that are no part of the answer: mostly of the language that is spoken and at its pitch, from every
/// voice, forwards or backwards, several at a time.
struct Babble {
    let voices: VoiceSet
    let language: SpokenLanguage
    /// Of the speech that it hides.
    let pitch: Double

    /// At most four.
    private static let streams = 3
    /// How often a fragment is of the language that is spoken; else of any.
    private static let ownShare = 0.6
    /// In samples.
    private static let lengths = 900.0...2_700.0
    private static let rates = 0.92...1.08
    private static let levels = 0.8...1.2
    private static let reversedShare = 0.4
    /// In samples: for how long a fragment swells and fades. 8 ms.
    private static let edge = 64

    /// So many samples, at no particular level.
    func samples(_ count: Int, using generator: inout SeededGenerator) -> [Float] {
        var streams = [SIMD4<Float>](repeating: .zero, count: count)
        var colours: [(start: Int, lane: Int, filters: (PeakingFilter, PeakingFilter))] = []
        for lane in 0..<Self.streams {
            var start = -generator.index(below: Int(Self.lengths.lowerBound))
            while start < count {
                let fragment = fragment(using: &generator)
                for index in max(0, -start)..<min(fragment.count, count - start) {
                    streams[start + index][lane] = fragment[index]
                }
                let filters = (PeakingFilter(using: &generator), PeakingFilter(using: &generator))
                colours.append((start: max(0, start), lane: lane, filters: filters))
                start += fragment.count
            }
        }
        colours.sort { ($0.start, $0.lane) < ($1.start, $1.lane) }
        var (first, second) = (PeakingLanes(), PeakingLanes())
        var result: [Float] = []
        result.reserveCapacity(count)
        for (index, colour) in colours.enumerated() {
            first.set(colour.filters.0, lane: colour.lane)
            second.set(colour.filters.1, lane: colour.lane)
            let end = index + 1 < colours.count ? colours[index + 1].start : count
            for input in streams[colour.start..<end] {
                result.append(second.next(first.next(input)).sum())
            }
        }
        return result
    }

    /// A part of a recording that swells and fades, longer than `edge`.
    private func fragment(using generator: inout SeededGenerator) -> [Float] {
        let all = SpokenLanguage.allCases
        let isOwn = generator.chance(Self.ownShare)
        let language = isOwn ? language : all[generator.index(below: all.count)]
        let voice = generator.index(below: voices.voiceCount(in: language))
        let recording = voices.recording(of: generator.index(below: 10), voice: voice, in: language)
        let rate = Float(pitch * generator.number(in: Self.rates))
        let level = Float(generator.number(in: Self.levels))
        let whole = Int(Float(recording.count - 2) / rate)
        let length = min(whole, Int(generator.number(in: Self.lengths)))
        let first = Float(generator.index(below: whole - length + 1)) * rate
        var part = (0..<length).map { index in
            let position = first + Float(index) * rate
            let place = Int(position)
            return level * (recording[place] + (position - Float(place)) * (recording[place + 1] - recording[place]))
        }
        for index in 0..<min(Self.edge, length / 2) {
            let fade = Float(index) / Float(Self.edge)
            part[index] *= fade
            part[length - 1 - index] *= fade
        }
        if generator.chance(Self.reversedShare) { part.reverse() }
        return part
    }
}
