/// How letters are put on their ground; each way inverts it.
enum Ink: Hashable, Sendable {
    /// The letters' inside is inverted.
    case solid
    /// Only a rim of the letters is inverted, so many pixels wide.
    case hollow(width: ClosedRange<Double>)
    /// The letters are cut where the ground changes, and the pieces moved apart: each by so many cap heights, in a
    /// direction in turns.
    case drift(distance: ClosedRange<Double>, direction: ClosedRange<Double>)
}
