/// The smallest upright rectangle around some ink, in pixels.
struct Box: Hashable, Sendable {
    var low: Point
    var high: Point
}
