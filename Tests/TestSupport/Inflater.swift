/// Decompresses deflate streams (RFC 1951) inside a zlib wrapper (RFC 1950) or a gzip file (RFC 1952): the plainest way that
/// works.
package struct Inflater {
    private let source: [UInt8]
    private var position = 0
    private var output: [UInt8] = []

    package enum Problem: Error, Hashable {
        case truncated
        case badBlock
        case badCode
        case badDistance
        case wrongChecksum
    }

    package static func inflateZlib(_ stream: [UInt8]) throws -> [UInt8] {
        guard stream.count > 6, stream[0] & 15 == 8 else { throw Problem.badBlock }
        var inflater = Inflater(source: Array(stream[2...]))
        try inflater.run()
        let checksum = stream.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard checksum == adler32(inflater.output) else { throw Problem.wrongChecksum }
        return inflater.output
    }

    /// What a gzip file holds that has nothing but its fixed header: no name, no comment, no time.
    package static func inflateGzip(_ file: [UInt8]) throws -> [UInt8] {
        guard file.count > 18, file.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]) else { throw Problem.badBlock }
        var inflater = Inflater(source: Array(file[10...]))
        try inflater.run()
        let tail = Array(file.suffix(8))
        guard integer(tail[..<4]) == CRC32.of(inflater.output), integer(tail[4...]) == UInt32(inflater.output.count)
        else {
            throw Problem.wrongChecksum
        }
        return inflater.output
    }

    /// The lowest byte first.
    private static func integer(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private init(source: [UInt8]) {
        self.source = source
    }

    private mutating func run() throws {
        var isLast = false
        while !isLast {
            isLast = try bits(1) == 1
            switch try bits(2) {
            case 0: try storedBlock()
            case 1: try compressedBlock(literals: Self.fixedLiterals, distances: Self.fixedDistances)
            case 2: try dynamicBlock()
            default: throw Problem.badBlock
            }
        }
    }

    private mutating func storedBlock() throws {
        position = (position + 7) / 8 * 8
        let length = try bits(16)
        guard try bits(16) == length ^ 0xFFFF else { throw Problem.badBlock }
        for _ in 0..<length {
            output.append(UInt8(try bits(8)))
        }
    }

    private mutating func dynamicBlock() throws {
        let literalCount = try bits(5) + 257
        let distanceCount = try bits(5) + 1
        let codeCount = try bits(4) + 4
        var codeLengths = [Int](repeating: 0, count: 19)
        for index in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(codeCount) {
            codeLengths[index] = try bits(3)
        }
        let code = HuffmanCode(lengths: codeLengths)
        var lengths: [Int] = []
        while lengths.count < literalCount + distanceCount {
            switch try symbol(code) {
            case 16: lengths += [Int](repeating: lengths.last ?? 0, count: try bits(2) + 3)
            case 17: lengths += [Int](repeating: 0, count: try bits(3) + 3)
            case 18: lengths += [Int](repeating: 0, count: try bits(7) + 11)
            case let length: lengths.append(length)
            }
        }
        try compressedBlock(
            literals: HuffmanCode(lengths: Array(lengths[..<literalCount])),
            distances: HuffmanCode(lengths: Array(lengths[literalCount...]))
        )
    }

    private mutating func compressedBlock(literals: HuffmanCode, distances: HuffmanCode) throws {
        while true {
            let literal = try symbol(literals)
            if literal == 256 { return }
            if literal < 256 {
                output.append(UInt8(literal))
                continue
            }
            guard literal <= 285 else { throw Problem.badCode }
            let (lengthBase, lengthBits) = Self.lengths[literal - 257]
            let length = lengthBase + (try bits(lengthBits))
            let (distanceBase, distanceBits) = Self.distances[try symbol(distances)]
            let distance = distanceBase + (try bits(distanceBits))
            guard distance <= output.count else { throw Problem.badDistance }
            for _ in 0..<length {
                output.append(output[output.count - distance])
            }
        }
    }

    private mutating func symbol(_ code: HuffmanCode) throws -> Int {
        var path = 1
        for _ in 0..<15 {
            path = path << 1 | (try bits(1))
            if let symbol = code.symbols[path] { return symbol }
        }
        throw Problem.badCode
    }

    /// The next bits, the first in the lowest place.
    private mutating func bits(_ count: Int) throws -> Int {
        var value = 0
        for place in 0..<count {
            guard position / 8 < source.count else { throw Problem.truncated }
            value |= Int(source[position / 8] >> UInt8(position % 8) & 1) << place
            position += 1
        }
        return value
    }

    private static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    /// For each code from 257: the shortest length, and how many bits add to it.
    private static let lengths: [(Int, Int)] =
        (0..<28).map { code in
            let bits = code < 8 ? 0 : code / 4 - 1
            return (code < 8 ? code + 3 : (4 + code % 4) << bits + 3, bits)
        } + [(258, 0)]

    /// For each code: the shortest distance, and how many bits add to it.
    private static let distances: [(Int, Int)] = (0..<30).map { code in
        let bits = code < 4 ? 0 : code / 2 - 1
        return (code < 4 ? code + 1 : (2 + code % 2) << bits + 1, bits)
    }

    private static let fixedLiterals = HuffmanCode(
        lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    )
    private static let fixedDistances = HuffmanCode(lengths: [Int](repeating: 5, count: 30))
}

/// A canonical Huffman code: symbols by the path to them, written as a 1 and then the code's bits.
private struct HuffmanCode {
    let symbols: [Int: Int]

    /// - Parameter lengths: In bits, for each symbol; 0 for a symbol that does not occur.
    init(lengths: [Int]) {
        var symbols: [Int: Int] = [:]
        var code = 0
        for length in 1...15 {
            code <<= 1
            for symbol in lengths.indices where lengths[symbol] == length {
                symbols[1 << length | code] = symbol
                code += 1
            }
        }
        self.symbols = symbols
    }
}
