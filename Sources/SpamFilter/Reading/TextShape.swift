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

    // What folding undid.
    /// Letters of other alphabets in Latin words, and small capitals.
    var lookAlikes = 0
    /// Chunks with hidden characters or with compatibility forms, such as mathematical letters.
    var decorations = 0
    /// Words written one letter at a time.
    var spacedWords = 0
    /// Words with digits or signs in place of letters.
    var leetWords = 0
}
