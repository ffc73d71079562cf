import AuditLog
package import Foundation

/// What those need who have comments judged a second time, and who judge them.
package protocol ReviewDesk: Sendable {
    /// Draws a sample; nil, and nothing is written, where there is nothing to draw from.
    func draw(_ request: SampleRequest) async throws(ModerationError) -> DrawnSample?
    /// Oldest first.
    func drawnSamples() async throws(ModerationError) -> [DrawnSample]
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
    /// Of a comment, in the order in which they were given.
    func opinions(ofComment id: Int64) async throws(ModerationError) -> [SecondOpinion]
}

extension ReviewStore {
    package func draw(_ request: SampleRequest) async throws(ModerationError) -> DrawnSample? {
        try await drawSample(request).map { DrawnSample($0) }
    }

    package func drawnSamples() async throws(ModerationError) -> [DrawnSample] {
        var drawn: [DrawnSample] = []
        for sample in try await samples() {
            drawn.append(DrawnSample(sample, opinions: try await opinions(ofSample: sample.record.number)))
        }
        return drawn
    }
}
