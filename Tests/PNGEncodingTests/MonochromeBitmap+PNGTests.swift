import PNGEncoding
import Testing

struct MonochromeBitmapPNGTests {
    @Test(
        "a decoder finds the same pixels",
        arguments: [(1, 1), (7, 3), (8, 8), (9, 2), (240, 80), (1, 4096), (4096, 3)]
    )
    func roundTrip(width: Int, height: Int) throws {
        let bitmap = try Self.noise(width: width, height: height)
        let decoded = try DecodedPNG(file: bitmap.pngEncoded())
        #expect(decoded.width == width)
        #expect(decoded.height == height)
        #expect(decoded.pixels == (0..<height).flatMap { y in (0..<width).map { x in bitmap[x, y] } })
    }

    @Test("noise, which cannot be compressed, still fits")
    func noiseFits() throws {
        let bitmap = try Self.noise(width: 1024, height: 1024)
        #expect(try bitmap.pngEncoded().count > 1024 * 1024 / 8)
    }

    @Test("one colour takes few bytes")
    func blankIsSmall() throws {
        let bitmap = try MonochromeBitmap(width: 240, height: 80, rows: [UInt8](repeating: 0xFF, count: 2400))
        #expect(try bitmap.pngEncoded().count < 450)
    }

    @Test("the same bitmap gives the same file")
    func repeatable() throws {
        let bitmap = try Self.noise(width: 100, height: 50)
        #expect(try bitmap.pngEncoded() == bitmap.pngEncoded())
    }

    @Test("an output that is too small is reported, wherever it ends", arguments: [0, 1, 8, 40, 60, 200])
    func outputFull(capacity: Int) throws {
        let bitmap = try Self.noise(width: 240, height: 80)
        #expect(throws: PNGEncodingError.outputFull(capacity: capacity)) {
            try bitmap.pngEncoded(capacity: capacity)
        }
    }

    @Test("a negative capacity is refused")
    func negativeCapacity() throws {
        let bitmap = try Self.noise(width: 8, height: 8)
        #expect(throws: PNGEncodingError.outputFull(capacity: -1)) {
            try bitmap.pngEncoded(capacity: -1)
        }
    }

    /// Bits of a linear congruential generator (Knuth's MMIX constants), so that each run sees the same.
    private static func noise(width: Int, height: Int) throws -> MonochromeBitmap {
        var state: UInt64 = 2026
        let rows = (0..<((width + 7) / 8 * height)).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        return try MonochromeBitmap(width: width, height: height, rows: rows)
    }
}
