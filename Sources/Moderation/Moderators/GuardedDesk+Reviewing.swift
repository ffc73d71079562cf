package import Foundation

extension GuardedDesk: ReviewDesk {
    package func draw(_ request: SampleRequest) async throws(ModerationError) -> DrawnSample? {
        try await check(.drawSamples, site: request.site)
        return try await store.draw(request)
    }

    package func drawnSamples() async throws(ModerationError) -> [DrawnSample] {
        try await check(.reviewSamples)
        return try await store.drawnSamples()
    }

    package func openComments(ofSample number: Int64, reviewer: String) async throws(ModerationError) -> [Int64] {
        try await check(.reviewSamples)
        return try await store.openComments(ofSample: number, reviewer: reviewer)
    }

    package func record(_ opinion: SecondOpinion) async throws(ModerationError) -> ReviewOutcome {
        try await check(.reviewSamples)
        return try await store.record(opinion)
    }

    package func takeBackOpinion(
        ofSample number: Int64,
        reviewer: String,
        time: Date
    ) async throws(ModerationError) -> SecondOpinion? {
        try await check(.reviewSamples)
        return try await store.takeBackOpinion(ofSample: number, reviewer: reviewer, time: time)
    }

    package func opinions(ofComment id: Int64) async throws(ModerationError) -> [SecondOpinion] {
        try await check(.readComments, comments: [id])
        return try await store.opinions(ofComment: id)
    }
}
