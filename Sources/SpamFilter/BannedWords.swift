/// A site's banned words and phrases.
///
/// A file in UTF-8 has one of them a line; blank lines and lines that begin with `#` are passed over. They are found as whole
/// words, whatever the case, with invisible characters within, in look-alike letters, stretched (`casinooo`), spaced out
/// (`c a s i n o`), dotted (`cá.độ`) or with digits for letters (`c4sin0`).
///
/// Marks: an entry written without any (`casino`) is found with any. An entry with marks (`cá độ`) is found with the same or
/// without (`ca do`), each word by itself; a word with other marks is another word (`ca đó`). So plain `ca do` would also
/// find `ca đó`: write entries with their marks.
package struct BannedWords: Sendable {
    /// By the hash of their compact form.
    private var entries: [UInt64: [BannedEntry]] = [:]

    /// The hashes of all beginnings of entries: where one is not among them the search ends, so that a text is searched in
    /// time nearly linear in its length.
    private var beginnings: Set<UInt64> = []

    /// How many entries there are.
    package private(set) var count = 0

    /// Longest entry, in letters and digits.
    package static let letterLimit = 100

    /// No banned words.
    package init() {}

    package init(utf8 bytes: [UInt8]) throws(SpamFilterError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            throw .invalidUTF8(line: broken + 1)
        }
        try self.init(parsing: text)
    }

    package init(parsing text: String) throws(SpamFilterError) {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for (index, line) in lines.enumerated() {
            let visible = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            let source = String(visible.dropLast(visible.reversed().prefix { $0.isWhitespace }.count))
            if source.isEmpty || source.hasPrefix("#") { continue }
            let entry = BannedEntry(source: source, tokens: TextFolding().fold(source).tokens)
            guard !entry.tokens.isEmpty else { throw .entryWithoutLetters(line: index + 1, entry: source) }
            guard entry.whole.count <= Self.letterLimit else {
                throw .entryTooLong(line: index + 1, count: entry.whole.count, limit: Self.letterLimit)
            }
            add(entry)
        }
    }

    package var isEmpty: Bool { count == 0 }

    /// The entries that the text has, as written in the file, each once, in the order of the text.
    package func matches(in text: String) -> [String] {
        if isEmpty { return [] }
        let folded = TextFolding().fold(text)
        var found = matches(in: folded.tokens) { _ in true }
        if folded.suggestsLeet {
            let undone = TextFolding(undoesLeet: true).fold(text).tokens
            found += matches(in: undone) { $0.whole.count >= Self.shortestInLeet }
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// Shortest entry, in letters, that is looked for with digits read as letters.
    private static let shortestInLeet = 4

    private func matches(in tokens: [FoldedToken], where isWanted: (BannedEntry) -> Bool) -> [String] {
        var found: [String] = []
        for start in tokens.indices {
            var hash = CompactHash()
            for end in start..<tokens.count {
                hash.add(tokens[end])
                guard beginnings.contains(hash.value) else { break }
                for entry in entries[hash.value] ?? [] where isWanted(entry) && entry.matches(tokens[start...end]) {
                    found.append(entry.source)
                }
            }
        }
        return found
    }

    private mutating func add(_ entry: BannedEntry) {
        var hash = CompactHash()
        for byte in entry.whole.text.utf8 {
            hash.add(byte)
            beginnings.insert(hash.value)
        }
        entries[hash.value, default: []].append(entry)
        count += 1
    }
}
