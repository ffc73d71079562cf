/// Finds out since when the oldest comment of a site waits, of those that were sent with the check code.
///
/// Ids rise with time but for what was imported, which keeps the time at which it was written elsewhere: of the others the
/// first by id is the oldest, and the imported ones that wait are looked at one by one.
enum OldestPending {
    /// - Parameter site: What the site's id is in SQL, such as a column of the statement around it.
    /// - Returns: An expression: milliseconds since 1970, or null.
    static func query(site: String) -> String {
        let pending = "FROM comment WHERE status = 'pending' AND unsolved = 0 AND comment.site = \(site)"
        return """
            (SELECT min(created) FROM (
                SELECT created FROM (SELECT created \(pending) ORDER BY comment.id LIMIT 1)
                UNION ALL
                SELECT created \(pending)
                    AND comment.id >= (SELECT min(comment) FROM importedComment)
                    AND comment.id <= (SELECT max(comment) FROM importedComment)
                    AND EXISTS (SELECT 1 FROM importedComment WHERE importedComment.comment = comment.id)))
            """
    }
}
