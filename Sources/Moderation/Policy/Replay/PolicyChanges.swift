/// What another policy differs in from the one that was in force.
package struct PolicyChanges: Sendable {
    package struct Setting: Hashable, Sendable {
        package let key: String
        package let value: String

        package init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    /// As `duyet sites set` takes them; the others stay as they were when a comment came.
    package let settings: [Setting]
    /// Nil: what was found by the list of that time counts.
    package let bannedWords: BannedWordList?

    package init(settings: [Setting] = [], bannedWords: BannedWordList? = nil) {
        self.settings = settings
        self.bannedWords = bannedWords
    }

    /// - Throws: `unknownSetting`, `invalidSetting`, `invalidOrigin`.
    package func applied(to site: Site) throws(ModerationError) -> Site {
        var site = site
        for setting in settings { try site.set(setting.key, to: setting.value) }
        return site
    }
}
