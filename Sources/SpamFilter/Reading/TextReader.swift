import Foundation

/// Folds a text into its plain view, in one pass over its bytes.
struct TextReader {
    private let bytes: [UInt8]
    private(set) var result: SpamText
    /// The chunk that is being read, and the word within it.
    private var chunk: [ScalarFold] = []
    private var isUnsettled = false
    private var word: [ScalarFold] = []
    /// Letters that stand alone with one separator between: where the first and the last stand in the plain view.
    private var singles = 0
    private var firstSingle = 0
    private var lastSingle = 0
    private var separator: UInt8 = 0
    /// Where in the plain view such letters were joined.
    private(set) var joined: [Range<Int>] = []

    /// A letter repeated more often stands this many times.
    private static let longestRun = 3
    private static let fewestSingles = 3

    init(_ text: String) {
        bytes = Array(text.utf8)
        result = SpamText(bytes: bytes.count)
    }

    mutating func read() {
        var index = 0
        var chunkStart = 0
        while index < bytes.count {
            let start = index
            let fold = ScalarFold.of(nextScalar(&index))
            if fold.kind == .space {
                endChunk(chunkStart..<start)
                chunkStart = index
                if fold.base == 0x0A { result.shape.newlines += 1 }
                addSpace()
            } else {
                chunk.append(fold)
                isUnsettled = isUnsettled || fold.isUnsettled
            }
        }
        endChunk(chunkStart..<bytes.count)
        while result.plain.bytes.last == 0x20 { result.plain.remove(at: result.plain.bytes.count - 1) }
    }

    /// Strings are valid UTF-8.
    private func nextScalar(_ index: inout Int) -> UInt32 {
        let first = UInt32(bytes[index])
        index += 1
        if first < 0x80 { return first }
        let following = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = first & (0x7F >> UInt32(following + 1))
        for _ in 0..<following where index < bytes.count {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return value
    }

    private mutating func endChunk(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        result.chunks.append(range)
        if isUnsettled { normalise(range) }
        for fold in chunk {
            switch fold.kind {
            case .letter:
                result.shape.letters += 1
                if fold.isUpper { result.shape.capitals += 1 }
                word.append(fold)
            case .digit:
                result.shape.digits += 1
                word.append(fold)
            case .mark, .hidden:
                break
            case .space:
                endWord()
                addSpace()
            case .sign:
                endWord()
                addSign(fold.base)
            }
        }
        endWord()
        chunk.removeAll(keepingCapacity: true)
        isUnsettled = false
    }

    /// Replaces the chunk by its normal form KC without hidden characters.
    private mutating func normalise(_ range: Range<Int>) {
        let original = String(decoding: bytes[range], as: UTF8.self)
        let normal = PreparedText(original).text
        if !normal.unicodeScalars.elementsEqual(original.precomposedStringWithCanonicalMapping.unicodeScalars) {
            result.shape.decorations += 1
        }
        chunk = normal.unicodeScalars.map { ScalarFold.of($0.value) }
    }
}

extension TextReader {
    private mutating func endWord() {
        guard !word.isEmpty else { return }
        result.shape.words += 1
        let hasLatin = word.contains { $0.kind == .letter && $0.isASCII }
        let start = result.plain.bytes.count
        var previous: UInt32 = 0
        var run = 0
        for fold in word {
            var base = fold.base
            if fold.isDisguised { result.shape.lookAlikes += 1 }
            if hasLatin, fold.isForeign, let latin = fold.passingFor {
                base = latin
                result.shape.lookAlikes += 1
            }
            run = base == previous && fold.kind == .letter ? run + 1 : 1
            previous = base
            if run <= Self.longestRun { add(base) }
        }
        if word.count == 1, word[0].kind == .letter {
            joinSingle(at: start)
        } else {
            singles = 0
        }
        word.removeAll(keepingCapacity: true)
    }

    /// `c a s i n o` and `c.a.s.i.n.o` become one word from the third letter on.
    private mutating func joinSingle(at start: Int) {
        let length = result.plain.bytes.count - start
        let before = start > 0 ? result.plain.bytes[start - 1] : 0
        guard singles > 0, start == lastSingle + 2, singles == 1 ? Self.isSeparator(before) : before == separator else {
            singles = 1
            firstSingle = start
            lastSingle = start + length - 1
            return
        }
        separator = before
        singles += 1
        lastSingle = start + length - 1
        if singles == Self.fewestSingles {
            var index = firstSingle
            while index < result.plain.bytes.count {
                if Self.isSeparator(result.plain.bytes[index]) {
                    result.plain.remove(at: index)
                } else {
                    index += 1
                }
            }
            result.shape.spacedWords += 1
            result.shape.words -= Self.fewestSingles - 1
            joined.append(firstSingle..<result.plain.bytes.count)
        } else if singles > Self.fewestSingles {
            result.plain.remove(at: start - 1)
            result.shape.words -= 1
            joined[joined.count - 1] = firstSingle..<result.plain.bytes.count
        }
        lastSingle = result.plain.bytes.count - 1
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"): true
        default: false
        }
    }

    private mutating func addSpace() {
        if let last = result.plain.bytes.last, last != 0x20 { append(0x20) }
    }

    /// A sign stands twice at most.
    private mutating func addSign(_ sign: UInt32) {
        result.shape.signs += 1
        if sign == 0x21 { result.shape.exclamationMarks += 1 }
        if sign >= 0x80 { result.shape.emoji += 1 }
        let before = result.plain.bytes.count
        add(sign)
        let length = result.plain.bytes.count - before
        guard before >= 2 * length else { return }
        let written = result.plain.bytes[before...]
        if written.elementsEqual(result.plain.bytes[(before - length)..<before]),
            written.elementsEqual(result.plain.bytes[(before - 2 * length)..<(before - length)])
        {
            for _ in 0..<length { result.plain.remove(at: result.plain.bytes.count - 1) }
        }
    }

    private mutating func add(_ scalar: UInt32) {
        if scalar < 0x80 {
            append(UInt8(scalar))
        } else {
            let encoded = Unicode.Scalar(scalar).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
            for byte in encoded { append(byte) }
        }
    }

    private mutating func append(_ byte: UInt8) {
        result.plain.append(byte, chunk: UInt32(max(result.chunks.count - 1, 0)))
    }
}
