import EmbeddedAssets
import Testing

@testable import Captcha

struct VoiceSetTests {
    private static func file() throws -> [UInt8] {
        try #require(EmbeddedAsset(named: "voices/voices.bin")).bytes
    }

    @Test("the embedded voices speak all digits in both languages, at one level, in a small file")
    func embedded() throws {
        let voices = try VoiceSet.embedded()
        for language in SpokenLanguage.allCases {
            #expect(voices.voiceCount(in: language) >= 3)
            for voice in 0..<voices.voiceCount(in: language) {
                for digit in 0..<10 {
                    let recording = voices.recording(of: digit, voice: voice, in: language)
                    #expect((0.085...0.095).contains(SoundMix.level(recording[...])))
                    #expect(recording.allSatisfy { abs($0) <= 1 })
                }
            }
        }
        #expect(try Self.file().count < 600_000)
    }

    @Test("a file that was cut short or goes on is refused, wherever it ends")
    func truncated() throws {
        let file = try Self.file()
        for length in Array(0..<12) + Array(stride(from: 12, to: file.count, by: 40_009)) + [file.count - 1] {
            #expect(throws: CaptchaError.self) { try VoiceSet(decoding: Array(file[..<length])) }
        }
        #expect(throws: CaptchaError.unreadableVoices(offset: file.count)) { try VoiceSet(decoding: file + [0]) }
    }

    @Test(
        "another kind of file is refused",
        arguments: [
            ("", 0), ("DYVO", 0), ("RIFF\u{1}\u{2}", 0), ("DYVO\u{2}\u{2}vi", 0), ("DYVO\u{1}", 5),
            ("DYVO\u{1}\u{1}fr\u{1}", 6),
        ] as [(String, Int)]
    )
    func foreign(text: String, offset: Int) {
        #expect(throws: CaptchaError.unreadableVoices(offset: offset)) { try VoiceSet(decoding: Array(text.utf8)) }
    }

    @Test("a language without voices is refused, and a voice without a digit or with one too short, too long or silent")
    func incomplete() {
        let recording = [Float](repeating: 0.1, count: 1_200)
        let whole = [[[Float]](repeating: recording, count: 10)]
        let unusable = [
            [Float](repeating: 0.1, count: 1_199), [Float](repeating: 0.1, count: 6_901),
            [Float](repeating: 0, count: 1_200),
        ]
        #expect(throws: CaptchaError.missingVoice(.english)) { try VoiceSet(voices: [.vietnamese: whole]) }
        #expect(throws: CaptchaError.missingVoice(.vietnamese)) { try VoiceSet(voices: [.english: whole]) }
        #expect(throws: CaptchaError.missingVoice(.english)) {
            try VoiceSet(voices: [.vietnamese: whole, .english: [Array(whole[0].dropLast())]])
        }
        for other in unusable {
            #expect(throws: CaptchaError.missingVoice(.english)) {
                try VoiceSet(voices: [.vietnamese: whole, .english: [whole[0].dropLast() + [other]]])
            }
        }
    }
}
