import Moderation
import SpamFilter
import TerminalScreen

/// What a visitor wrote, with the words marked that speak for spam or against it.
struct CommentText {
    private static let suspicious = CellStyle(.red, isBold: true)
    private static let honest = CellStyle(.green)

    let comment: Comment

    var content: StyledText { marked(StyledText(comment.content)) }

    var title: StyledText { marked(StyledText(comment.title, CellStyle(isUnderlined: true))) }

    var name: StyledText { marked(StyledText(comment.name, .bold)) }

    private func marked(_ text: StyledText) -> StyledText {
        var text = text
        for (word, style) in marks { Self.mark(word, style, in: &text) }
        for word in bannedWords {
            for place in Self.disguises(of: word, in: text.characters) { text.restyle(place, Self.suspicious) }
        }
        return text
    }

    /// Words with the style that they are marked with.
    private var marks: [(word: String, style: CellStyle)] {
        var marks: [(word: String, style: CellStyle)] = []
        for part in comment.filter?.strongest ?? [] {
            if case .word(let word, _) = part.subject {
                marks.append((word, part.millionths > 0 ? Self.suspicious : Self.honest))
            }
        }
        return marks
    }

    /// Of the site's list, as they stand there.
    private var bannedWords: [String] {
        comment.reasons.filter { $0.code == .bannedWords }.flatMap { reason in
            (reason.facts["words"] ?? "").split(separator: ",").map { String($0.trimmingPrefix(" ")) }
        }
    }

    /// Wherever the word stands alone, in capitals or not.
    private static func mark(_ word: String, _ style: CellStyle, in text: inout StyledText) {
        let wanted = word.map { $0.lowercased() }
        guard !wanted.isEmpty, wanted.count <= text.characters.count else { return }
        let characters = text.characters
        var place = 0
        while place + wanted.count <= characters.count {
            let end = place + wanted.count
            let fits = zip(characters[place..<end], wanted).allSatisfy { $0.lowercased() == $1 }
            let standsAlone =
                (place == 0 || !Self.isPart(characters[place - 1], of: characters[place]))
                && (end == characters.count || !Self.isPart(characters[end], of: characters[end - 1]))
            if fits, standsAlone {
                text.restyle(place..<end, style)
                place = end
            } else {
                place += 1
            }
        }
    }

    private static func isPart(_ neighbour: Character, of edge: Character) -> Bool {
        let isWord: (Character) -> Bool = { $0.isLetter || $0.isNumber }
        return isWord(neighbour) && isWord(edge)
    }
}
