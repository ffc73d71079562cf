/// A score as a sum.
package struct SpamExplanation: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package enum Subject: Hashable, Sendable {
            /// A word of the text, in bytes of UTF-8.
            case word(String, range: Range<Int>)
            case named(NamedFeature)
        }

        package let subject: Subject

        /// In millionths of the logit; above zero speaks for spam.
        package let millionths: Int

        package init(subject: Subject, millionths: Int) {
            self.subject = subject
            self.millionths = millionths
        }
    }

    /// Words in the order of the text, then what has a name. All parts' millionths add up to the score's, exactly.
    package let parts: [Part]

    package init(parts: [Part]) {
        self.parts = parts
    }

    package var score: SpamScore { SpamScore(millionths: parts.reduce(0) { $0 + $1.millionths }) }

    /// The parts that say most, the strongest first.
    package func strongest(_ count: Int) -> [Part] {
        var strongest: [Int] = []
        for index in parts.indices {
            let weight = abs(parts[index].millionths)
            // Behind those that say as much: they stand before it.
            let place = strongest.lastIndex { abs(parts[$0].millionths) >= weight }.map { $0 + 1 } ?? 0
            guard place < count else { continue }
            if strongest.count == count { strongest.removeLast() }
            strongest.insert(index, at: place)
        }
        return strongest.map { parts[$0] }
    }
}
