extension ChallengeIssuer {
    /// The challenge's sound for who cannot see the picture: a WAV file of at most 10 seconds and 80,000 bytes in which a
    /// voice says digits before a murmur. The same challenge and language always give the same bytes, on any server that
    /// holds the same key and runs the same version.
    public func sound(of challenge: Challenge, in language: SpokenLanguage) throws(CaptchaError) -> [UInt8] {
        let mix = SoundMix(of: challenge, in: language, voices: try VoiceSet.embedded())
        return WaveFile(samples: mix.samples, rate: SoundMix.rate).bytes
    }

    /// The same without its background: what a listener shall follow, to measure how well that is understood.
    package func speech(of challenge: Challenge, in language: SpokenLanguage) throws(CaptchaError) -> [UInt8] {
        let mix = SoundMix(of: challenge, in: language, voices: try VoiceSet.embedded())
        return WaveFile(samples: mix.speechSamples, rate: SoundMix.rate).bytes
    }
}
