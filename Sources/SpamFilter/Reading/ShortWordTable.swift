/// Says of words of up to eight ASCII letters what they are: an open hash table, as the words of each comment are looked up.
struct ShortWordTable<Value: Sendable>: Sendable {
    /// In bytes.
    static var longest: Int { 8 }

    /// The words, their bytes packed into a number, the last in the lowest place; 0 where there is none.
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    /// - Parameter words: Longer ones are left out.
    init(_ words: [(word: String, value: Value)]) {
        var size = 16
        while size < 4 * words.count { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Value?](repeating: nil, count: size)
        mask = size - 1
        for (word, value) in words where (1...Self.longest).contains(word.utf8.count) {
            let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
            let place = place(of: key)
            keys[place] = key
            values[place] = value
        }
    }

    /// By a word's packed bytes.
    subscript(key: UInt64) -> Value? { values[place(of: key)] }

    /// Where the word stands, or would.
    private func place(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: key.mixed) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }
}
