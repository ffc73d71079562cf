extension GuardedDesk: WatchStore {
    package func changes(
        after position: Int64?,
        filter: QueueFilter
    ) async throws(ModerationError) -> QueueChanges {
        try await store.changes(after: position, filter: allowed(filter))
    }
}
