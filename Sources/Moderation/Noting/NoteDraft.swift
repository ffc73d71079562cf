package import Foundation

/// A note that is to be added.
package struct NoteDraft: Hashable, Sendable {
    /// In characters.
    package static let longest = 1000

    package let comment: Int64
    package let text: String
    package let moderator: String
    package let time: Date

    /// - Parameters:
    ///   - comment: The comment that it is about.
    ///   - text: What it says; spaces and empty lines around it are left out.
    ///   - moderator: Who writes.
    ///   - time: Now.
    /// - Throws: `invalidNote`, for one that says nothing or is longer than ``longest``.
    package init(comment: Int64, text: String, moderator: String, time: Date) throws(ModerationError) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...Self.longest).contains(text.count) else { throw .invalidNote(count: text.count) }
        self.comment = comment
        self.text = text
        self.moderator = moderator
        self.time = time
    }
}
