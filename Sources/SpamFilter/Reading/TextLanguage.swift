/// The language of a text, as far as its commonest words tell it.
enum TextLanguage: String, Hashable, Sendable {
    case vi, en

    /// Most letters are of no Latin alphabet.
    case other

    /// Words that are frequent in one of the languages and none of the other, without marks.
    private static let vietnamese: [String] = [
        "anh", "ba", "bai", "ban", "bao", "ca", "cai", "cho", "chua", "chung", "co", "con", "cua", "cung", "da", "dang",
        "day", "de", "den", "di", "dung", "duoc", "gi", "hay", "het", "hon", "khi", "khong", "ko", "la", "lai", "lam",
        "len", "mot", "nay", "nen", "ngay", "nguoi", "nha", "nhieu", "nhu", "nhung", "noi", "ong", "phai", "qua", "ra",
        "rat", "roi", "sao", "se", "tai", "the", "theo", "thi", "toi", "trong", "tu", "va", "vay", "ve", "viet", "voi",
    ]
    private static let english: [String] = [
        "about", "all", "and", "are", "as", "at", "be", "because", "but", "can", "for", "from", "get", "has", "have",
        "how", "if", "is", "it", "just", "like", "more", "my", "not", "of", "on", "one", "or", "out", "people", "so",
        "some", "that", "their", "there", "they", "this", "time", "to", "up", "was", "we", "what", "when", "which",
        "who", "will", "with", "would", "you", "your",
    ]
    /// Which of the languages a word is of.
    private static let words = ShortWordTable(
        vietnamese.map { ($0, TextLanguage.vi) } + english.map { ($0, TextLanguage.en) }
    )
    private static let fewest = 2

    /// Nil when the words tell too little.
    init?(of text: SpamText) {
        let bytes = text.plain.bytes
        let foreign = bytes.count { $0 >= 0xC0 }
        let latin = bytes.count { (0x61...0x7A).contains($0) }
        if foreign > latin {
            self = .other
            return
        }
        var counts = (vietnamese: 0, english: 0)
        var word: UInt64 = 0
        var length = 0
        func endWord() {
            defer { (word, length) = (0, 0) }
            guard (1...ShortWordTable<TextLanguage>.longest).contains(length) else { return }
            switch Self.words[word] {
            case .vi: counts.vietnamese += 1
            case .en: counts.english += 1
            default: break
            }
        }
        for byte in bytes {
            if (0x61...0x7A).contains(byte) {
                word = word << 8 | UInt64(byte)
                length += 1
            } else {
                endWord()
            }
        }
        endWord()
        guard max(counts.vietnamese, counts.english) >= Self.fewest, counts.vietnamese != counts.english else {
            return nil
        }
        self = counts.vietnamese > counts.english ? .vi : .en
    }
}
