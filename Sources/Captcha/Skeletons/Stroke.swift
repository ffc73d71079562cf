/// One smooth centre line of a symbol.
struct Stroke: Hashable, Sendable {
    /// What a stroke's end is.
    enum End: Hashable, Sendable {
        /// Nothing goes on there: the pen's terminal is drawn.
        case free
        /// Another stroke goes on there, and the corner is filled.
        case joined
    }

    var points: [Point]
    var start: End
    var end: End
}
