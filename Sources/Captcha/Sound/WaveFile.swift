/// A WAV file of one channel of unsigned 8-bit samples (linear PCM), which every browser plays.
struct WaveFile {
    let bytes: [UInt8]

    /// In bytes.
    static let headerLength = 44

    /// - Parameters:
    ///   - samples: In 0...255, 128 is silence.
    ///   - rate: Samples a second.
    init(samples: [UInt8], rate: Int) {
        // A chunk of odd length is followed by a byte that does not count.
        let padding = samples.count % 2
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.headerLength + samples.count + padding)
        bytes += Array("RIFF".utf8) + Self.littleEndian(Self.headerLength - 8 + samples.count + padding, count: 4)
        bytes += Array("WAVEfmt ".utf8) + Self.littleEndian(16, count: 4)
        let (linearPCM, channels, bytesPerSample) = (1, 1, 1)
        bytes += Self.littleEndian(linearPCM, count: 2) + Self.littleEndian(channels, count: 2)
        bytes += Self.littleEndian(rate, count: 4) + Self.littleEndian(rate * bytesPerSample, count: 4)
        bytes += Self.littleEndian(bytesPerSample, count: 2) + Self.littleEndian(8 * bytesPerSample, count: 2)
        bytes += Array("data".utf8) + Self.littleEndian(samples.count, count: 4)
        bytes += samples
        bytes += [UInt8](repeating: 0, count: padding)
        self.bytes = bytes
    }

    private static func littleEndian(_ number: Int, count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
