/// Counts of a text as it was written, before folding.
struct TextShape: Hashable, Sendable {
    var letters = 0
    var capitals = 0
    var digits = 0
    var signs = 0
    var exclamationMarks = 0
    var emoji = 0
    var newlines = 0
    var words = 0
    var links = 0
    var phones = 0

    /// What folding undid: look-alikes, hidden characters, decorated letters, spaced-out words.
    var disguises = 0
}
