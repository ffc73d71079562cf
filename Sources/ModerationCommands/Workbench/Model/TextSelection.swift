import TerminalScreen

/// A piece of a text that is being chosen: by words, or by characters.
struct TextSelection: Hashable, Sendable {
    private let characters: [Character]
    /// The word, or the character, where it began; nil while it is only one that moves.
    private var anchor: Range<Int>?
    private var place: Range<Int>

    /// Begins with the first word; nil for a text without any.
    init?(of text: String) {
        characters = Array(text)
        place = 0..<0
        guard let first = word(after: 0) else { return nil }
        place = first
    }

    /// In characters, from 0.
    var range: Range<Int> {
        guard let anchor else { return place }
        return min(anchor.lowerBound, place.lowerBound)..<max(anchor.upperBound, place.upperBound)
    }

    var text: String {
        String(characters[range])
    }

    /// - Returns: Whether the key was one of the selection's.
    mutating func apply(_ key: Key) -> Bool {
        switch key {
        case .right, .character("j"): place = word(after: place.upperBound) ?? place
        case .left, .character("k"): place = word(before: place.lowerBound) ?? place
        case .down: for _ in 0..<8 { place = word(after: place.upperBound) ?? place }
        case .up: for _ in 0..<8 { place = word(before: place.lowerBound) ?? place }
        case .character("l"): move(by: 1)
        case .character("h"): move(by: -1)
        case .character(" "): anchor = anchor == nil ? place : nil
        default: return false
        }
        return true
    }

    private mutating func move(by step: Int) {
        let start = min(max(place.lowerBound + step, 0), characters.count - 1)
        place = start..<(start + 1)
    }

    private func word(after start: Int) -> Range<Int>? {
        guard let first = characters[start...].firstIndex(where: { !$0.isWhitespace }) else { return nil }
        return first..<(characters[first...].firstIndex(where: \.isWhitespace) ?? characters.count)
    }

    private func word(before end: Int) -> Range<Int>? {
        guard let last = characters[..<end].lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let space = characters[..<last].lastIndex(where: \.isWhitespace)
        return (space.map { $0 + 1 } ?? 0)..<(last + 1)
    }
}
