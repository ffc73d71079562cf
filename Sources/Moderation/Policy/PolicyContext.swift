package import Submissions

/// What the policy phases may look at. They change nothing.
package struct PolicyContext: Sendable {
    package let submission: ValidSubmission
    package let site: Site
    /// Entries of the site's list that occur in the submission; nil when the list cannot be read.
    package let bannedWords: [String]?
    package let linkCount: Int
    /// From the challenge's issue to the post; nil where there was no challenge.
    package let fillTime: Duration?
    /// Whether the visitor sent it without solving the check code, as the site allows.
    package let isUnsolved: Bool
    /// Earlier comments of the site with the same content, however it was typed.
    package let duplicates: Int
    /// Blocks that concern it.
    package let blocks: [BlockRules.Match]
    /// What the filter says, when the other phases were heard.
    package var opinion = FilterOpinion.off

    package init(
        submission: ValidSubmission,
        site: Site,
        bannedWords: [String]?,
        linkCount: Int,
        fillTime: Duration?,
        isUnsolved: Bool = false,
        duplicates: Int,
        blocks: [BlockRules.Match] = []
    ) {
        self.submission = submission
        self.site = site
        self.bannedWords = bannedWords
        self.linkCount = linkCount
        self.fillTime = fillTime
        self.isUnsolved = isUnsolved
        self.duplicates = duplicates
        self.blocks = blocks
    }
}
