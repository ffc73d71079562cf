package import Foundation

/// Counts what was done.
package protocol WorkStore: Sendable {
    /// - Parameters:
    ///   - site: Which one; nil: all sites.
    ///   - since: The first moment that counts.
    ///   - now: The last one.
    /// - Returns: What was done there since then.
    /// - Throws: `unknownSite`.
    func work(site: String?, since: Date, now: Date) async throws(ModerationError) -> WorkStatistics
}
