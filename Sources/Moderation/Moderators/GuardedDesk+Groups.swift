extension GuardedDesk: GroupStore {
    package func groups(of filter: QueueFilter) async throws(ModerationError) -> [QueueGroup] {
        try await store.groups(of: allowed(filter))
    }
}
