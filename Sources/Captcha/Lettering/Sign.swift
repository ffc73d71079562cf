/// What stands at one place of a line.
enum Sign: Hashable, Sendable {
    /// A symbol that must be typed: its place in the alphabet.
    case symbol(Int)
    /// A little drawing: its place in the site's list.
    case decoy(Int)

    var isSymbol: Bool {
        if case .symbol = self { true } else { false }
    }
}
