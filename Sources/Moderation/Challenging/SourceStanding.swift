/// What became of a source's last comments at a site, as far as they were decided.
package struct SourceStanding: Hashable, Sendable {
    /// How many of a source's comments are looked at, the newest first: what is long past does not count.
    package static let depth = 20
    package static let unknown = SourceStanding(approved: 0, refused: 0)

    /// Approved by a moderator: what the policy published at once says nothing of whoever wrote it.
    package let approved: Int
    /// Rejected, or held or marked as spam.
    package let refused: Int

    package init(approved: Int, refused: Int) {
        self.approved = approved
        self.refused = refused
    }
}
