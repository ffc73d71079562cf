package import Foundation

/// Keeps the reasons that sites made or changed.
package protocol ReasonStore: Sendable {
    /// - Throws: `unknownSite`.
    func reasons(ofSite id: String) async throws(ModerationError) -> SiteReasons
    /// Changes one reason, counts the site's version up, and logs it as a change of the site's settings.
    ///
    /// - Returns: The reason as it is now.
    /// - Throws: `unknownSite`, `reason`.
    func changeReason(
        _ code: String,
        site: String,
        by change: ReasonChange,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> SiteReason
}
