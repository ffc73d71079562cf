/// A store that tells how it fares.
package protocol MonitoringStore: Sendable {
    /// What waits at each site, in the order of their ids.
    func queueDepths() async throws(ModerationError) -> [QueueDepth]
    /// Of the database and what lies beside it; nil where it is in memory.
    func bytesOnDisk() -> Int?
    /// Returns when the store can be read and written by this version.
    func checkReadiness() async throws(ModerationError)
}
