import EmbeddedAssets
import Foundation

extension VoiceSet {
    /// The voices that were embedded in the binary, decoded when they are first asked for.
    static func embedded() throws(CaptchaError) -> VoiceSet {
        try decoded.get()
    }

    private static let decoded = Result<VoiceSet, CaptchaError> { () throws(CaptchaError) in
        guard let asset = EmbeddedAsset(named: "voices/voices.bin") else { throw .unreadableVoices(offset: 0) }
        return try VoiceSet(decoding: asset.bytes)
    }

    /// Reads the file that `Assets/prepare-voices.py` writes and describes.
    init(decoding bytes: [UInt8]) throws(CaptchaError) {
        var reader = VoiceReader(source: bytes)
        guard try Array(reader.bytes(count: 5)) == Array("DYVO\u{1}".utf8) else { throw .unreadableVoices(offset: 0) }
        var voices: [SpokenLanguage: [[[Float]]]] = [:]
        for _ in 0..<(try reader.byte()) {
            let start = reader.offset
            let code = String(decoding: try reader.bytes(count: 2), as: UTF8.self)
            guard let language = SpokenLanguage(rawValue: code) else { throw .unreadableVoices(offset: start) }
            voices[language] = try reader.language()
        }
        guard reader.isAtEnd else { throw .unreadableVoices(offset: reader.offset) }
        try self.init(voices: voices)
    }
}

private struct VoiceReader {
    let source: [UInt8]
    private(set) var offset = 0

    /// The amplitude for each byte: the continuous mu-law.
    private static let amplitudes: [Float] = (0..<256).map { byte in
        let curved = Float(byte) / 127.5 - 1
        let amplitude = (pow(256, abs(curved)) - 1) / 255
        return curved < 0 ? -amplitude : amplitude
    }

    init(source: [UInt8]) {
        self.source = source
    }

    var isAtEnd: Bool { offset == source.count }

    mutating func bytes(count: Int) throws(CaptchaError) -> ArraySlice<UInt8> {
        guard source.count - offset >= count else { throw .unreadableVoices(offset: offset) }
        defer { offset += count }
        return source[offset..<(offset + count)]
    }

    mutating func byte() throws(CaptchaError) -> UInt8 {
        guard let byte = try bytes(count: 1).first else { throw .unreadableVoices(offset: offset) }
        return byte
    }

    /// A language's voices, each of ten recordings.
    mutating func language() throws(CaptchaError) -> [[[Float]]] {
        var voices: [[[Float]]] = []
        for _ in 0..<(try byte()) {
            var recordings: [[Float]] = []
            for _ in 0..<10 {
                recordings.append(try recording())
            }
            voices.append(recordings)
        }
        return voices
    }

    private mutating func recording() throws(CaptchaError) -> [Float] {
        let low = Int(try byte())
        let count = low | Int(try byte()) << 8
        let amplitudes = Self.amplitudes
        return try bytes(count: count).map { amplitudes[Int($0)] }
    }
}
