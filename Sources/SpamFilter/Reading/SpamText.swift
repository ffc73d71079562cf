/// A text as the filter sees it.
struct SpamText: Sendable {
    /// Bytes and, for each, the chunk of the text that it comes from.
    struct View: Sendable {
        var bytes: [UInt8] = []
        var chunks: [UInt32] = []

        mutating func append(_ byte: UInt8, chunk: UInt32) {
            bytes.append(byte)
            chunks.append(chunk)
        }

        mutating func remove(at index: Int) {
            bytes.remove(at: index)
            chunks.remove(at: index)
        }
    }

    /// Words without marks, in lower case, single spaces between them; punctuation and signs are kept.
    var plain = View()

    /// Letters and digits alone, digits and signs that pass for letters taken for these, none twice in a row: the same
    /// however the words are spaced, stretched or set in leet.
    var skeleton = View()

    /// The runs of the text that white space separates, in bytes of UTF-8.
    var chunks: [Range<Int>] = []

    var shape = TextShape()

    /// Phones, prices, handles and domains.
    var tokens: [TypedToken] = []

    /// Folds a text; `knows` is asked whether a word, by its key, is known when it comes out of a disguise.
    init(_ text: String, knows: (UInt64) -> Bool = { _ in false }) {
        var reader = TextReader(text)
        reader.read()
        self = reader.result
        divide(reader.joined, knows: knows)
        undoLeet(knows: knows)
        makeSkeleton()
        findTokens(in: text)
    }

    private mutating func makeSkeleton() {
        skeleton.bytes.reserveCapacity(plain.bytes.count)
        skeleton.chunks.reserveCapacity(plain.bytes.count)
        var last: UInt8 = 0
        for (index, byte) in plain.bytes.enumerated() {
            let letter = Self.skeletonLetters[Int(byte)]
            if letter == 0 || letter == last { continue }
            skeleton.append(letter, chunk: plain.chunks[index])
            last = letter
        }
    }

    /// For each byte of the plain view what stands in the skeleton; zero for nothing.
    static let skeletonLetters: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "l"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: UInt8(byte)
        default: 0
        }
    }
}
