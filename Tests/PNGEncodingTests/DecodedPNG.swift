import TestSupport

/// A 1-bit greyscale PNG read back by code that shares nothing with libpng. Only what our encoder writes is understood:
/// rows as they are or filtered by the one above, no interlacing.
struct DecodedPNG {
    let width: Int
    let height: Int
    /// Row by row; true is white.
    let pixels: [Bool]

    enum Problem: Error, Hashable {
        case noSignature
        case truncated
        case wrongHeader([UInt8])
        case filtered(row: Int)
        case wrongLength(Int)
        case wrongChecksum
    }

    init(file: [UInt8]) throws {
        guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw Problem.noSignature }
        let chunks = try Self.chunks(of: file)
        guard let header = chunks.first, header.type == "IHDR", header.data.count == 13, chunks.last?.type == "IEND"
        else {
            throw Problem.truncated
        }
        guard header.data[8...] == [1, 0, 0, 0, 0] else { throw Problem.wrongHeader(header.data) }
        width = Self.integer(header.data[0..<4])
        height = Self.integer(header.data[4..<8])
        let stream = chunks.filter { $0.type == "IDAT" }.flatMap(\.data)
        let raw = try Inflater.inflateZlib(stream)
        let stride = (width + 7) / 8 + 1
        guard raw.count == stride * height else { throw Problem.wrongLength(raw.count) }
        var pixels: [Bool] = []
        var bytes = [UInt8](repeating: 0, count: stride - 1)
        for row in 0..<height {
            let line = raw[(row * stride + 1)..<((row + 1) * stride)]
            switch raw[row * stride] {
            case 0: bytes = Array(line)
            case 2: bytes = zip(bytes, line).map { $0 &+ $1 }
            default: throw Problem.filtered(row: row)
            }
            for column in 0..<width {
                pixels.append(bytes[column / 8] & (0x80 >> UInt8(column % 8)) != 0)
            }
        }
        self.pixels = pixels
    }

    private static func chunks(of file: [UInt8]) throws -> [(type: String, data: [UInt8])] {
        var chunks: [(String, [UInt8])] = []
        var offset = 8
        while offset < file.count {
            guard offset + 12 <= file.count else { throw Problem.truncated }
            let length = integer(file[offset..<(offset + 4)])
            let end = offset + 8 + length
            guard end + 4 <= file.count else { throw Problem.truncated }
            guard Int(CRC32.of(file[(offset + 4)..<end])) == integer(file[end..<(end + 4)]) else {
                throw Problem.wrongChecksum
            }
            let type = String(decoding: file[(offset + 4)..<(offset + 8)], as: UTF8.self)
            chunks.append((type, Array(file[(offset + 8)..<end])))
            offset = end + 4
        }
        return chunks
    }

    private static func integer(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
