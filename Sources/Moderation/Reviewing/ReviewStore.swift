/// What an auditor's second look needs of the store. Each change has its audit entry in the same transaction.
package protocol ReviewStore: ReviewDesk {
    /// All comments from this id on, in the order of ids.
    func comments(from id: Int64, limit: Int) async throws(ModerationError) -> [Comment]
    /// Comments that a person decided about and that were not erased, the newest first, those with smaller ids than one where it
    /// is named.
    func decidedComments(site: String?, before id: Int64?, limit: Int) async throws(ModerationError) -> [Comment]
    /// Draws a sample; nil, and nothing is written, where there is nothing to draw from.
    func drawSample(_ request: SampleRequest) async throws(ModerationError) -> AuditSample?
    /// Oldest first.
    func samples() async throws(ModerationError) -> [AuditSample]
    /// In the order in which they were given.
    func opinions(ofSample number: Int64) async throws(ModerationError) -> [SecondOpinion]
}
