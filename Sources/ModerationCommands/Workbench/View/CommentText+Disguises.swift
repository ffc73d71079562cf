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
        // As many pieces as the word has itself, one where it was drawn together, one a letter where it was spaced out.
        let widths = [word.split(separator: " ").count, 1, word.count { $0.isLetter || $0.isNumber }]
        var found: [Range<Int>] = []
        var index = 0
        while index < runs.count {
            let end = widths.map { index + $0 }.first { end in
                guard end <= runs.count else { return false }
                return !list.matches(in: String(characters[runs[index].lowerBound..<runs[end - 1].upperBound])).isEmpty
            }
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
