/// Destroys what was stored of comments, so that the log still verifies.
package protocol ErasureStore: Sendable {
    /// Which comments the request means and are not erased yet, in the order of ids.
    func erasable(_ request: ErasureRequest) async throws(ModerationError) -> [Int64]
    /// Where a site's `fourEyes` asks for it, a moderator's wish is only a proposal. Else erases them, all in one transaction, each with an entry in the log. What was published or waiting is rejected then.
    func erase(_ request: ErasureRequest) async throws(ModerationError) -> ErasureResult
}
