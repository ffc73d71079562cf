import SpamFilter
import TerminalScreen

/// Where a banned word stands in another form than its own: without its marks, dotted, spaced out, with digits for letters.
extension CommentText {
    /// - Parameters:
    ///   - word: As it stands in the list.
    ///   - characters: The text's.
    /// - Returns: The places of the forms that the list itself would find, without the signs at their ends.
    static func disguises(of word: String, in characters: [Character]) -> [Range<Int>] {
        guard let list = try? BannedWords(parsing: word) else { return [] }
        let runs = runs(of: characters)
        // One piece where it was drawn together, as many as the word has itself, one a letter where it was spaced out.
        let widths = Set([1, word.split(separator: " ").count, word.count { $0.isLetter || $0.isNumber }]).sorted()
        func isFound(_ pieces: Range<Int>) -> Bool {
            guard let first = pieces.first, let last = pieces.last, last < runs.count else { return false }
            let text = String(characters[runs[first].lowerBound..<runs[last].upperBound])
            return !list.matches(in: text).isEmpty
        }
        var found: [Range<Int>] = []
        var index = 0
        while index < runs.count {
            // It begins here only if it is not found behind.
            let end = widths.map { index + $0 }.first { isFound(index..<$0) && !isFound(index + 1..<$0) }
            if let end { found.append(runs[index].lowerBound..<runs[end - 1].upperBound) }
            index = end ?? index + 1
        }
        return found
    }

    /// What stands between white space, without signs before it and behind it.
    private static func runs(of characters: [Character]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in 0...characters.count {
            if index < characters.count, !characters[index].isWhitespace {
                start = start ?? index
            } else if let begun = start {
                let isSign: (Int) -> Bool = { !characters[$0].isLetter && !characters[$0].isNumber }
                let first = (begun..<index).first { !isSign($0) }
                let last = (begun..<index).last { !isSign($0) }
                if let first, let last { runs.append(first..<last + 1) }
                start = nil
            }
        }
        return runs
    }
}
