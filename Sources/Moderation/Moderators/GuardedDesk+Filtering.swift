package import SpamFilter

/// The filter learns from all sites, so whoever looks at it needs the role at all of them.
extension GuardedDesk: FilterDesk {
    package func filterReport(hamLoss: Share?, last: Int) async throws(ModerationError) -> FilterReport {
        try await check(.readComments)
        return try await store.filterReport(hamLoss: hamLoss, last: last)
    }

    package func explanation(
        ofComment id: Int64,
        hamLoss: Share?
    ) async throws(ModerationError) -> CommentExplanation {
        try await check(.readComments, comments: [id])
        return try await store.explanation(ofComment: id, hamLoss: hamLoss)
    }

    package func verdict(on text: String, hamLoss: Share) async throws(ModerationError) -> SpamVerdict {
        try await check(.readComments)
        return try await store.verdict(on: text, hamLoss: hamLoss)
    }

    package func currentModel() async throws(ModerationError) -> PlacedModel {
        try await check(.changeFilter)
        return try await store.currentModel()
    }

    package func begin(with change: ModelChange) async throws(ModerationError) -> ModelReplacement {
        try await check(.changeFilter)
        return try await store.begin(with: change)
    }

    package func rebuild(_ request: RebuildRequest) async throws(ModerationError) -> RebuildReport? {
        try await check(.changeFilter)
        return try await store.rebuild(request)
    }
}
