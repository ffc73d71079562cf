/// The recorded digits of several voices in each language, 8,000 samples a second in -1...1, all at one level.
struct VoiceSet: Sendable {
    /// By language, then by voice, then by digit.
    private let voices: [SpokenLanguage: [[[Float]]]]

    /// A digit takes from 0.15 to 0.86 seconds: fragments are cut from the shortest, and six of the longest, spoken slowly,
    /// still fit a clip.
    private static let lengths = 1_200...6_900

    /// Checks that each language has a voice, and each voice its ten digits, neither silent nor too short or too long.
    init(voices: [SpokenLanguage: [[[Float]]]]) throws(CaptchaError) {
        for language in SpokenLanguage.allCases {
            let known = voices[language] ?? []
            let areComplete = known.allSatisfy { recordings in
                recordings.count == 10
                    && recordings.allSatisfy { Self.lengths.contains($0.count) && SoundMix.level($0[...]) > 0 }
            }
            guard !known.isEmpty, areComplete else { throw .missingVoice(language) }
        }
        self.voices = voices
    }

    func voiceCount(in language: SpokenLanguage) -> Int {
        voices[language]?.count ?? 0
    }

    /// The samples of a digit from 0 to 9, spoken by a voice below `voiceCount`.
    func recording(of digit: Int, voice: Int, in language: SpokenLanguage) -> [Float] {
        voices[language]?[voice][digit] ?? []
    }
}
