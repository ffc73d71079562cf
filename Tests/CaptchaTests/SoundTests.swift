import Foundation
import Testing

@testable import Captcha

struct SoundTests {
    @Test("a sound is a WAV file of one channel, 8 kHz, 8 bits, 4 to 10 seconds", arguments: SpokenLanguage.allCases)
    func file(language: SpokenLanguage) throws {
        let issuer = try issuer()
        for issued in try issuer.challenges(8) {
            let file = try issuer.sound(of: issued.challenge, in: language)
            #expect(file.count <= 80_000)
            #expect(String(decoding: file[0..<4] + file[8..<16] + file[36..<40], as: UTF8.self) == "RIFFWAVEfmt data")
            #expect(Self.number(file[4..<8]) == file.count - 8)
            #expect(Array(file[16..<24]) == [16, 0, 0, 0, 1, 0, 1, 0])
            #expect(Self.number(file[24..<28]) == 8_000)
            #expect(Self.number(file[28..<32]) == 8_000)
            #expect(Array(file[32..<36]) == [1, 0, 8, 0])
            let count = Self.number(file[40..<44])
            #expect((32_000...80_000).contains(count))
            #expect(file.count == 44 + count + count % 2)
        }
    }

    @Test("the same token gives the same bytes, from another issuer too", arguments: SpokenLanguage.allCases)
    func repeatable(language: SpokenLanguage) throws {
        let (one, two) = (try issuer(), try issuer())
        let issued = try one.challenge()
        let opened = try two.open(issued.token, site: "demo", now: monday.addingTimeInterval(300))
        #expect(try two.sound(of: opened, in: language) == one.sound(of: issued.challenge, in: language))
    }

    @Test("another challenge or another language is another sound")
    func different() throws {
        let issuer = try issuer()
        let challenges = try issuer.challenges(3).map(\.challenge)
        let sounds = try challenges.flatMap { challenge in
            try SpokenLanguage.allCases.map { try issuer.sound(of: challenge, in: $0) }
        }
        #expect(Set(sounds).count == 6)
    }

    @Test("no sound is too long, however long its digits are", arguments: SpokenLanguage.allCases, [1_200, 6_900])
    func bounded(language: SpokenLanguage, samples: Int) throws {
        var generator = CountingGenerator(state: 3)
        let recordings = (0..<10).map { _ in
            (0..<samples).map { Float.random(in: -0.2...0.2, using: &generator) * Float($0 % 2) }
        }
        let voices = try VoiceSet(voices: [.vietnamese: [recordings], .english: [recordings]])
        for issued in try issuer().challenges(20) {
            let mix = SoundMix(of: issued.challenge, in: language, voices: voices)
            #expect(mix.samples.count <= SoundMix.longest)
            #expect(mix.places.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("every digit is louder than what lies behind it, and nothing else is", arguments: SpokenLanguage.allCases)
    func audible(language: SpokenLanguage) throws {
        let voices = try VoiceSet.embedded()
        for issued in try issuer().challenges(6) {
            let mix = SoundMix(of: issued.challenge, in: language, voices: voices)
            #expect(mix.places.count == SpokenAnswer.length)
            let behind = SoundMix.level(mix.background[...])
            for (index, place) in mix.places.enumerated() {
                let lead = SoundMix.level(mix.speech[place]) / SoundMix.level(mix.background[place])
                #expect((0.9...3.6).contains(20 * log10(lead)))
                #expect(SoundMix.level(mix.speech[place]) > behind / 2)
                let pause = (index == 0 ? 0 : mix.places[index - 1].upperBound)..<place.lowerBound
                #expect(mix.speech[pause].allSatisfy { $0 == 0 })
                #expect(SoundMix.level(mix.background[pause]) > behind / 3)
            }
        }
    }

    @Test("a sound is rarely cut at full scale, and never silent")
    func levels() throws {
        let issuer = try issuer()
        for issued in try issuer.challenges(5) {
            let samples = try issuer.sound(of: issued.challenge, in: .english).dropFirst(44)
            let cut = samples.count { $0 <= 1 || $0 >= 255 }
            #expect(cut < samples.count / 200)
            #expect(samples.count { abs(Int($0) - 128) > 8 } > samples.count / 5)
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
