/// Keeps an index of what comments say. New comments are not in it at once: a search takes them up before it begins.
package protocol SearchStore: Sendable {
    /// Takes up to `limit` comments into the index that are not in it yet, and rids it of what was erased.
    ///
    /// - Returns: How many were taken; fewer than the limit when none is left.
    func indexComments(limit: Int) async throws(ModerationError) -> Int
}
