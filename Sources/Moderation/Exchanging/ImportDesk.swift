package import Foundation

/// Takes comments from elsewhere.
package protocol ImportDesk: Sendable {
    /// Stores comments, each with an entry in the log. What was imported before stays as it is.
    ///
    /// - Parameters:
    ///   - comments: In their order; what a reply answers must come before it, or have been imported earlier.
    ///   - site: To which they go.
    ///   - moderator: Who imports them.
    ///   - time: Now.
    /// - Returns: What became of each.
    /// - Throws: `unknownSite`, `store`.
    func importComments(
        _ comments: [ImportedComment],
        into site: String,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> [ImportOutcome]

    /// What would become of each, by what is stored now; nothing is written.
    func previewImport(
        of comments: [ImportedComment],
        into site: String
    ) async throws(ModerationError) -> [ImportOutcome]
}
