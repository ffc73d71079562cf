package import Foundation

/// Copies everything while it is used.
package protocol BackupStore: Sendable {
    /// Makes a copy beside the database, checks it, and opens it for reading. The copy has no name any more then, so that nothing
    /// of it is left behind, whatever happens; one that is cut short while it is made lies there until the next server starts.
    /// That somebody took it is an entry of the log, which is in the copy.
    func openBackup(moderator: String, time: Date) async throws(ModerationError) -> OpenBackup
}
