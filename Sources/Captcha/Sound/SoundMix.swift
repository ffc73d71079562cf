import Foundation

/// A challenge's sound: one voice speaks the answer's digits over a background of babble and noise. A pure function of the
/// challenge and the language.
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
    private static let lead = 5.0...8.0
    /// In samples, before the first digit, between digits and after the last.
    private static let pauses = 1_800.0...5_200.0

    init(of challenge: Challenge, in language: SpokenLanguage, voices: VoiceSet) {
        var generator = SeededGenerator(secret: challenge.seed, purpose: "sound \(language.rawValue)")
        let answer = SpokenAnswer(of: challenge, in: language)
        let spoken = Self.spoken(answer, in: language, voices: voices, using: &generator)
        let count = place(spoken, using: &generator)
        background = Self.background(count, voices: voices, using: &generator)
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
        zip(speech, background).map { spoken, behind in
            let sum = spoken + behind
            return UInt8(128 + 127 * min(max(sum, -1), 1))
        }
    }

    /// Root mean square.
    static func level(_ samples: ArraySlice<Float>) -> Float {
        let sum = samples.reduce(0) { $0 + $1 * $1 }
        return (sum / Float(max(1, samples.count))).squareRoot()
    }

    /// The digits as one voice says them, each a little different in pitch and pace.
    private static func spoken(
        _ answer: SpokenAnswer,
        in language: SpokenLanguage,
        voices: VoiceSet,
        using generator: inout SeededGenerator
    ) -> [[Float]] {
        let voice = generator.index(below: voices.voiceCount(in: language))
        let (pitch, pace) = (generator.number(in: 0.9...1.12), generator.number(in: 0.85...1.15))
        return answer.digits.map { digit in
            let stretch = TimeStretch(
                pitch: Float(pitch * generator.number(in: 0.95...1.05)),
                pace: Float(pace * generator.number(in: 0.94...1.06))
            )
            return stretch.applied(to: voices.recording(of: digit, voice: voice, in: language))
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

    private static func background(
        _ count: Int,
        voices: VoiceSet,
        using generator: inout SeededGenerator
    ) -> [Float] {
        let babble = Babble.samples(count, of: voices, using: &generator)
        let noise = BandNoise.samples(count, using: &generator)
        let babbleGain = backgroundLevel * (1 - noiseShare * noiseShare).squareRoot() / level(babble[...])
        let noiseGain = backgroundLevel * noiseShare / level(noise[...])
        return zip(babble, noise).map { $0 * babbleGain + $1 * noiseGain }
    }
}
