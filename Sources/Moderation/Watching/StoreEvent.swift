/// What a store did, for those who watch how long it takes.
package enum StoreEvent: Hashable, Sendable {
    case read(Duration)
    /// So many writes shared a transaction.
    case commit(writes: Int, Duration)
    case failure(ModerationError.StoreFailure)
}
