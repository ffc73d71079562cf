import Synchronization

/// The styles of the sites that were asked for last: making one costs as much as several pictures.
final class SiteStyles: Sendable {
    private struct Key: Hashable {
        let siteSecret: [UInt8]
        let difficulty: Difficulty
    }

    private static let capacity = 64
    private let glyphs: GlyphSet
    private let styles = Mutex<[Key: SiteStyle]>([:])

    init(glyphs: GlyphSet) {
        self.glyphs = glyphs
    }

    /// The style of a challenge's site, epoch and difficulty.
    func style(of challenge: Challenge) -> SiteStyle {
        let key = Key(siteSecret: challenge.siteSecret, difficulty: challenge.difficulty)
        if let known = styles.withLock({ $0[key] }) { return known }
        let style = SiteStyle(siteSecret: key.siteSecret, glyphs: glyphs, difficulty: key.difficulty)
        styles.withLock { styles in
            if styles.count >= Self.capacity { styles = [:] }
            styles[key] = style
        }
        return style
    }
}
