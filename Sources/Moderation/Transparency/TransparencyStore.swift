package import Foundation

/// Counts for a site's public figures.
package protocol TransparencyStore: Sendable {
    /// - Parameters:
    ///   - site: Its id.
    ///   - months: Their first moments, the oldest first; at least one.
    ///   - now: The time of the report.
    /// - Returns: The figures of comments that were accepted since the first month began.
    /// - Throws: `store`.
    func transparency(
        ofSite site: String,
        months: [Date],
        now: Date
    ) async throws(ModerationError) -> TransparencyReport
}
