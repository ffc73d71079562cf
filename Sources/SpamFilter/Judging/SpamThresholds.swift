/// The scores that bound the bands. A bound is nil while too little was learned to set it; its band is then empty.
package struct SpamThresholds: Hashable, Sendable {
    /// From here on a comment looks like spam.
    package let spam: SpamScore?

    /// Below this a comment is trusted.
    package let trusted: SpamScore?

    package init(spam: SpamScore?, trusted: SpamScore?) {
        self.spam = spam
        self.trusted = trusted
    }

    package func band(of score: SpamScore) -> SpamBand {
        if let spam, score >= spam { return .spam }
        if let trusted, score < trusted { return .trusted }
        return .unsure
    }
}
