/// What became of a source's last comments at a site, and what the spam filter said of those that no moderator approved.
package struct SourceStanding: Hashable, Sendable {
    /// How many of a source's comments are looked at, the newest first: what is long past does not count.
    package static let depth = 20
    /// A comment with this score or a higher one is nine times as likely spam as not, as the filter sees it. Half would be too
    /// little: a filter that has learnt nothing gives every comment that.
    package static let suspectScore = 0.9
    package static let unknown = SourceStanding(approved: 0, refused: 0)

    /// Approved by a moderator: what the policy published at once says nothing of whoever wrote it.
    package let approved: Int
    /// Rejected, or held or marked as spam.
    package let refused: Int
    /// Waiting, or published unseen, with a score of at least ``suspectScore``: a moderator's word outweighs the filter's, so
    /// what one approved or refused is not among them.
    package let suspected: Int

    package init(approved: Int, refused: Int, suspected: Int = 0) {
        self.approved = approved
        self.refused = refused
        self.suspected = suspected
    }
}
