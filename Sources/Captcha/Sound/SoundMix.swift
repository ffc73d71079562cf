import Foundation

/// A challenge's sound: voices speak the answer's digits over a background of babble and noise. A pure function of the
/// challenge and the language.
///
/// Each digit is raised over what lies behind it, so that whoever listens to what is loudest hears the answer.
struct SoundMix {
    /// Samples a second.
    static let rate = 8_000
    /// In samples: 9.9 seconds.
    static let longest = 79_200

    /// The digits on silence, in -1...1.
    private(set) var speech: [Float] = []
    /// What lies under and between them, as long.
    private(set) var background: [Float] = []
    /// Where each digit of the answer lies, in samples.
    private(set) var places: [Range<Int>] = []

    /// Root mean square of the background.
    private static let backgroundLevel: Float = 0.07
    /// The noise's share of the background's amplitude.
    private static let noiseShare: Float = 0.35
    /// A digit's level over the background's where it is spoken, in decibels.
    private static let lead = 1.0...3.5
    /// In samples, before the first digit, between digits and after the last.
    private static let pauses = 1_800.0...5_200.0
    /// Of the whole sound, and by how much a digit may differ from it.
    private static let (pitches, pitchStrays) = (0.85...1.22, 0.9...1.1)
    private static let (paces, paceStrays) = (0.75...1.15, 0.94...1.06)
    private static let resonancePairs = 2

    init(of challenge: Challenge, in language: SpokenLanguage, voices: VoiceSet) {
        var generator = SeededGenerator(secret: challenge.seed, purpose: "sound \(language.rawValue)")
        let answer = SpokenAnswer(of: challenge, in: language)
        let pitch = generator.number(in: Self.pitches)
        let spoken = Self.spoken(answer, in: language, pitch: pitch, voices: voices, using: &generator)
        let count = place(spoken, using: &generator)
        let babble = Babble(voices: voices, language: language, pitch: pitch).samples(count, using: &generator)
        background = Self.background(babble, using: &generator)
        speech = [Float](repeating: 0, count: count)
        for (digit, place) in zip(spoken, places) {
            let lead = Float(pow(10, generator.number(in: Self.lead) / 20))
            let gain = Self.level(background[place]) * lead / Self.level(digit[...])
            for (index, sample) in zip(place, digit) {
                speech[index] = sample * gain
            }
        }
    }

    /// Unsigned samples of 8 bits, 128 is silence.
    var samples: [UInt8] {
        speech.indices.map { Self.byte(speech[$0] + background[$0]) }
    }

    /// The same of the speech alone.
    var speechSamples: [UInt8] {
        speech.map(Self.byte)
    }

    private static func byte(_ sample: Float) -> UInt8 {
        UInt8(128.5 + 127 * min(max(sample, -1), 1))
    }

    /// Root mean square.
    static func level(_ samples: ArraySlice<Float>) -> Float {
        // Four sums at a time, as each addition would wait for the one before.
        var sums = SIMD4<Float>.zero
        var index = samples.startIndex
        while index + 4 <= samples.endIndex {
            let four = SIMD4(samples[index], samples[index + 1], samples[index + 2], samples[index + 3])
            sums += four * four
            index += 4
        }
        let rest = samples[index...].reduce(0) { $0 + $1 * $1 }
        return ((sums.sum() + rest) / Float(max(1, samples.count))).squareRoot()
    }

    /// The digits, each by another voice, at another pitch and pace, and through another bad telephone.
    private static func spoken(
        _ answer: SpokenAnswer,
        in language: SpokenLanguage,
        pitch: Double,
        voices: VoiceSet,
        using generator: inout SeededGenerator
    ) -> [[Float]] {
        let pace = generator.number(in: paces)
        return answer.digits.map { digit in
            let voice = generator.index(below: voices.voiceCount(in: language))
            let stretch = TimeStretch(
                pitch: Float(pitch * generator.number(in: pitchStrays)),
                pace: Float(pace * generator.number(in: paceStrays))
            )
            let stretched = stretch.applied(to: voices.recording(of: digit, voice: voice, in: language))
            return Equalizer(pairs: resonancePairs, using: &generator).applied(to: stretched)
        }
    }

    /// Places the digits one after another with pauses, shorter ones if the whole were too long.
    ///
    /// - Returns: The number of samples of the whole.
    private mutating func place(_ spoken: [[Float]], using generator: inout SeededGenerator) -> Int {
        var pauses = (0...spoken.count).map { _ in generator.number(in: Self.pauses) }
        let room = Double(Self.longest - spoken.reduce(0) { $0 + $1.count })
        let wanted = pauses.reduce(0, +)
        if wanted > room {
            pauses = pauses.map { $0 * room / wanted }
        }
        var end = 0
        for (digit, pause) in zip(spoken, pauses) {
            let start = end + Int(pause)
            end = start + digit.count
            places.append(start..<end)
        }
        return end + Int(pauses.last ?? 0)
    }

    private static func background(_ babble: [Float], using generator: inout SeededGenerator) -> [Float] {
        let noise = BandNoise.samples(babble.count, using: &generator)
        let babbleGain = backgroundLevel * (1 - noiseShare * noiseShare).squareRoot() / level(babble[...])
        let noiseGain = backgroundLevel * noiseShare / level(noise[...])
        return babble.indices.map { babble[$0] * babbleGain + noise[$0] * noiseGain }
    }
}
