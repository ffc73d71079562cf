extension SpamText {
    /// Longest known word, in bytes, and longest run of joined letters that is taken apart.
    private static let longestWord = 16
    private static let longestRun = 400

    /// Puts spaces back between the words of which joined letters are made, as far as they are known: `takealook` becomes
    /// `take a look`. The runs are ranges of the plain view, in order.
    mutating func divide(_ runs: [Range<Int>], knows: (UInt64) -> Bool) {
        for run in runs.reversed() where run.count <= Self.longestRun {
            let places = Self.divisions(of: plain.bytes[run], knows: knows)
            shape.words += places.count
            for place in places.reversed() {
                plain.bytes.insert(0x20, at: place)
                plain.chunks.insert(plain.chunks[place], at: place)
            }
        }
    }

    /// The division with the fewest parts, where an unknown letter counts as three.
    private static func divisions(of run: ArraySlice<UInt8>, knows: (UInt64) -> Bool) -> [Int] {
        var best = [(cost: Int, start: Int, isKnown: Bool)](repeating: (.max, 0, false), count: run.count + 1)
        best[0].cost = 0
        for start in 0..<run.count {
            if best[start].cost + 3 < best[start + 1].cost { best[start + 1] = (best[start].cost + 3, start, false) }
            var key = WordKey.empty
            for end in start..<min(start + longestWord, run.count) {
                key = WordKey.extended(key, by: run[run.startIndex + end])
                let cost = best[start].cost + 1
                if cost < best[end + 1].cost, knows(key) { best[end + 1] = (cost, start, true) }
            }
        }
        var places: [Int] = []
        var end = run.count
        while end > 0 {
            let part = best[end]
            let isBetweenUnknown = !part.isKnown && part.start > 0 && !best[part.start].isKnown
            if part.start > 0, !isBetweenUnknown { places.append(run.startIndex + part.start) }
            end = part.start
        }
        return places.reversed()
    }

    /// Reads digits and signs among letters as letters where a known word comes out of an unknown one: `c4$in0`.
    mutating func undoLeet(knows: (UInt64) -> Bool) {
        var index = 0
        while index < plain.bytes.count {
            let start = index
            var letters = 0
            var signs = 0
            while index < plain.bytes.count, isLeetOrWord(at: index) {
                if Leet.letter(for: plain.bytes[index]) == nil { letters += 1 } else { signs += 1 }
                index += 1
            }
            if index == start {
                index += 1
            } else if letters > 0, signs > 0, index - start <= Self.longestWord {
                undoLeet(start..<index, knows: knows)
            }
        }
    }

    private mutating func undoLeet(_ range: Range<Int>, knows: (UInt64) -> Bool) {
        let word = plain.bytes[range]
        guard !knows(WordKey.of(word)) else { return }
        for one in [UInt8(ascii: "i"), UInt8(ascii: "l")] {
            let undone = word.map { $0 == UInt8(ascii: "1") ? one : Leet.letter(for: $0) ?? $0 }
            guard knows(WordKey.of(undone)) else { continue }
            plain.bytes.replaceSubrange(range, with: undone)
            shape.leetWords += 1
            return
        }
    }

    /// A sign counts within a word only, or before it.
    private func isLeetOrWord(at index: Int) -> Bool {
        let byte = plain.bytes[index]
        if WordKey.isWordByte(byte) { return true }
        return Leet.letter(for: byte) != nil && index + 1 < plain.bytes.count
            && WordKey.isWordByte(plain.bytes[index + 1])
    }
}
