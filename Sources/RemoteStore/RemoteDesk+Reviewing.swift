package import Foundation
package import Moderation
import ModerationAPI
package import SpamFilter

extension RemoteDesk: ReviewDesk {
    package func draw(_ request: SampleRequest) async throws(ModerationError) -> DrawnSample? {
        try await connection.call(Endpoints.drawSample, DrawSampleInput(request)).sample?.sample
    }

    package func drawnSamples() async throws(ModerationError) -> [DrawnSample] {
        try await connection.call(Endpoints.samples, Nothing()).map(\.sample)
    }

    package func openComments(ofSample number: Int64, reviewer: String) async throws(ModerationError) -> [Int64] {
        try await connection.call(Endpoints.openComments, IDInput(id: number)).ids
    }

    package func record(_ opinion: SecondOpinion) async throws(ModerationError) -> ReviewOutcome {
        try await connection.call(Endpoints.recordOpinion, OpinionInput(opinion)).outcome
    }

    package func takeBackOpinion(
        ofSample number: Int64,
        reviewer: String,
        time: Date
    ) async throws(ModerationError) -> SecondOpinion? {
        try await connection.call(Endpoints.takeBackOpinion, IDInput(id: number)).opinion?.opinion
    }

    package func opinions(ofComment id: Int64) async throws(ModerationError) -> [SecondOpinion] {
        try await life(id)?.opinions.map(\.opinion) ?? []
    }
}

/// The server reads its lists of banned words itself. How far it is, it does not tell.
extension RemoteDesk: RuleDesk {
    package func flips(
        by trial: RuleTrial,
        words: @escaping @Sendable (_ site: String) -> BannedWords?
    ) async throws(ModerationError) -> RuleFlips {
        try await connection.call(Endpoints.tryRules, RuleTrialInput(trial)).value
    }

    package func comparison(
        by request: ReplayRequest,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async throws(ModerationError) -> PolicyComparison {
        try await connection.call(Endpoints.replay, ReplayInput(request)).comparison
    }
}
