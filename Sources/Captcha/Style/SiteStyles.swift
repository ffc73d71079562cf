/// The styles of the sites that were asked for last: making one costs as much as several pictures.
final class SiteStyles: Sendable {
    private struct Key: Hashable {
        let siteSecret: [UInt8]
        let difficulty: Difficulty
    }

    private let glyphs: GlyphSet
    private let styles = RecentValues<Key, SiteStyle>(capacity: 64)

    init(glyphs: GlyphSet) {
        self.glyphs = glyphs
    }

    /// The style of a challenge's site, epoch and difficulty.
    func style(of challenge: Challenge) -> SiteStyle {
        let key = Key(siteSecret: challenge.siteSecret, difficulty: challenge.difficulty)
        return styles.value(for: key) {
            SiteStyle(siteSecret: key.siteSecret, glyphs: glyphs, difficulty: key.difficulty)
        }
    }
}
