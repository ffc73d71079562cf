/// What stands in a picture's lines, in reading order: the answer's symbols, and decoys anywhere among them.
struct Arrangement: Sendable {
    private(set) var signs: [Sign] = []
    /// The index after each line's last sign.
    private(set) var lineEnds: [Int] = []

    /// A line never has more signs.
    private static let longestLine = 6

    /// Arranges another answer.
    ///
    /// - Parameters:
    ///   - answer: Symbols of the alphabet.
    ///   - layout: How many lines there are.
    ///   - style: The site's decoys.
    ///   - generator: Decides the rest.
    mutating func set(_ answer: Answer, layout: Layout, style: SiteStyle, using generator: inout SeededGenerator) {
        signs.removeAll(keepingCapacity: true)
        for symbol in answer.text.utf8 { signs.append(.symbol(Answer.place(of: symbol))) }
        var first = signs.count
        if layout.hasTwoLines, signs.count >= 5 {
            first = Self.firstLine(of: signs.count, using: &generator)
        }
        for _ in 0..<style.decoyCount {
            let isRoomAbove = first < Self.longestLine
            let isRoomBelow = signs.count - first < Self.longestLine
            guard isRoomAbove || isRoomBelow else { break }
            let isAbove = isRoomAbove && (!isRoomBelow || generator.chance(0.5))
            let line = isAbove ? 0..<first : first..<signs.count
            let place = line.lowerBound + generator.index(below: line.count + 1)
            signs.insert(.decoy(generator.index(below: style.decoys.count)), at: place)
            if isAbove { first += 1 }
        }
        lineEnds.removeAll(keepingCapacity: true)
        if first < signs.count { lineEnds.append(first) }
        lineEnds.append(signs.count)
    }

    /// How many symbols the first of two lines has: one to five, and so has the second. A reader shall not know beforehand
    /// where a line ends.
    private static func firstLine(of count: Int, using generator: inout SeededGenerator) -> Int {
        let least = max(count - 5, 1)
        let most = min(count - 1, 5)
        return least + generator.index(below: most - least + 1)
    }
}
