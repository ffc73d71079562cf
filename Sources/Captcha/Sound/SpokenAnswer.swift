/// The digits that a challenge's sound speaks. Each language has its own, so that two clips of one challenge tell no more
/// than one.
struct SpokenAnswer: Hashable {
    static let length = 6

    /// From 0 to 9.
    let digits: [Int]

    init(of challenge: Challenge, in language: SpokenLanguage) {
        var generator = SeededGenerator(secret: challenge.seed, purpose: "sound answer \(language.rawValue)")
        digits = (0..<Self.length).map { _ in generator.index(below: 10) }
    }

    var text: String {
        digits.map(String.init).joined()
    }
}
