/// Takes comments from elsewhere, all that it is given at once in one transaction, and gives all that is stored of them.
package protocol ExchangeStore: ImportDesk {
    /// In the order of ids, behind one of them; `site` nil: of all sites.
    func exportedComments(
        after id: Int64,
        site: String?,
        statuses: Set<CommentStatus>,
        limit: Int
    ) async throws(ModerationError) -> [ExportedComment]
}
