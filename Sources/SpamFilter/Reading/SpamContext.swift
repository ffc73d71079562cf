/// What is known of a comment besides its text. Nil or empty means unknown, and says nothing.
package struct SpamContext: Hashable, Codable, Sendable {
    /// How earlier comments of one origin were decided.
    package struct History: Hashable, Codable, Sendable {
        package var ham: Int
        package var spam: Int

        package init(ham: Int, spam: Int) {
            self.ham = ham
            self.spam = spam
        }
    }

    /// Codes of the rules that fired, such as `honeypot` or `bannedWords`.
    package var rules: [String]

    /// Of the visitor's address.
    package var source: History?

    /// Of the name he gave.
    package var name: History?

    /// Seconds from the form's issue to the post.
    package var fillTime: Double?

    /// Seconds from the article's publication to the post.
    package var articleAge: Double?

    /// Share of the comment's words that the article has, 0 to 1; see `TextSimilarity`.
    package var articleSimilarity: Double?

    /// How many stored comments are nearly the same; see `NearDuplicates`.
    package var nearDuplicates: Int?

    /// The site's language, as a code of ISO 639-1.
    package var siteLanguage: String?

    package init(
        rules: [String] = [],
        source: History? = nil,
        name: History? = nil,
        fillTime: Double? = nil,
        articleAge: Double? = nil,
        articleSimilarity: Double? = nil,
        nearDuplicates: Int? = nil,
        siteLanguage: String? = nil
    ) {
        self.rules = rules
        self.source = source
        self.name = name
        self.fillTime = fillTime
        self.articleAge = articleAge
        self.articleSimilarity = articleSimilarity
        self.nearDuplicates = nearDuplicates
        self.siteLanguage = siteLanguage
    }
}
