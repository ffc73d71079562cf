/// What changes a model, in the order in which it happened.
package enum SpamEvent: Hashable, Sendable {
    /// The id tells lessons apart.
    case learn(id: Int64, SpamLesson)

    /// Takes back the lesson with this id; one that is not known changes nothing.
    case undo(id: Int64)
}
