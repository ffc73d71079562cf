package import Foundation

/// What an auditor's second look needs of the store. Each change has its audit entry in the same transaction.
package protocol ReviewStore: Sendable {
    /// All comments from this id on, in the order of ids.
    func comments(from id: Int64, limit: Int) async throws(ModerationError) -> [Comment]
    /// Draws a sample; nil, and nothing is written, where there is nothing to draw from.
    func drawSample(_ request: SampleRequest) async throws(ModerationError) -> AuditSample?
    /// Oldest first.
    func samples() async throws(ModerationError) -> [AuditSample]
    /// In the order in which they were given.
    func opinions(ofSample number: Int64) async throws(ModerationError) -> [SecondOpinion]
    /// Of a comment, in the order in which they were given.
    func opinions(ofComment id: Int64) async throws(ModerationError) -> [SecondOpinion]
    /// Those of the sample's comments that the reviewer may judge and has not judged: not erased, nor ever decided by himself. In
    /// the sample's order, which tells nothing.
    func openComments(ofSample number: Int64, reviewer: String) async throws(ModerationError) -> [Int64]
    func record(_ opinion: SecondOpinion) async throws(ModerationError) -> ReviewOutcome
    /// Takes back the last opinion of the reviewer on the sample; nil where there is none.
    func takeBackOpinion(
        ofSample number: Int64,
        reviewer: String,
        time: Date
    ) async throws(ModerationError) -> SecondOpinion?
}
