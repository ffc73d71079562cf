import GzipEncoding
import TestSupport
import Testing

struct GzipEncodingTests {
    @Test("what was compressed is read back byte by byte", arguments: [200, 4_096, 70_000, 300_000])
    func roundTrip(count: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let bytes = (0..<count).map { _ in UInt8.random(in: 97...104, using: &generator) }
        let file = try #require(GzipEncoding.compressed(bytes))
        #expect(file.count < count * 3 / 4)
        #expect(try Inflater.inflateGzip(file) == bytes)
        #expect(GzipEncoding.compressed(bytes) == file)
    }

    @Test("what does not become shorter is not compressed", arguments: [0, 1, 18, 5_000])
    func incompressible(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        #expect(GzipEncoding.compressed((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }) == nil)
    }
}
