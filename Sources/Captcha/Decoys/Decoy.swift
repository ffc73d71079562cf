/// A little drawing that stands among the letters and is not typed. None resembles a letter or a digit, also when the
/// ground cuts it: no moon (C), drop (O), bell or car (A), apple (6), snail or turtle (2), umbrella (T), crown (M).
enum Decoy: Hashable, Sendable, CaseIterable {
    case clover, propeller
    case fish, butterfly, cat, bear, rabbit, owl, paw
    case heart, eye, bone, candy, smiley, button

    /// A site's own form of it, as a glyph: at most 1 high and 1.25 wide, the baseline at 0, leftmost ink at 0.
    func outline(using generator: inout SeededGenerator) -> Outline {
        var drawn = silhouette(using: &generator).outline
        let isMirrored = generator.chance(0.5)
        let stretch = generator.number(in: 0.88...1.14)
        drawn.map { Point($0.x * (isMirrored ? -stretch : stretch), $0.y) }
        let (low, high) = drawn.bounds
        let size = high - low
        let scale = min(1 / size.y, 1.25 / size.x)
        let lift = (1 - size.y * scale) / 2
        drawn.map { Point(($0.x - low.x) * scale, ($0.y - high.y) * scale - lift) }
        return drawn
    }

    private func silhouette(using generator: inout SeededGenerator) -> Silhouette {
        switch self {
        case .clover: .clover(using: &generator)
        case .propeller: .propeller(using: &generator)
        case .fish: .fish(using: &generator)
        case .butterfly: .butterfly(using: &generator)
        case .cat: .cat(using: &generator)
        case .bear: .bear(using: &generator)
        case .rabbit: .rabbit(using: &generator)
        case .owl: .owl(using: &generator)
        case .paw: .paw(using: &generator)
        case .heart: .heart(using: &generator)
        case .eye: .eye(using: &generator)
        case .bone: .bone(using: &generator)
        case .candy: .candy(using: &generator)
        case .smiley: .smiley(using: &generator)
        case .button: .button(using: &generator)
        }
    }
}
