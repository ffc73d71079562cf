package import Foundation

/// A moderator's wish to answer appeals, all in one operation.
package struct AppealDecision: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        /// Publishes the comment.
        case grant
        /// Leaves the first decision as it is.
        case uphold
    }

    /// In characters.
    package static let longestAnswer = 1000

    /// Of the comments.
    package let appeals: [Int64]
    package let verdict: Verdict
    /// For the visitors.
    package let answer: String?
    package let moderator: String
    package let time: Date

    package init(appeals: [Int64], verdict: Verdict, answer: String?, moderator: String, time: Date) {
        self.appeals = appeals
        self.verdict = verdict
        self.answer = answer
        self.moderator = moderator
        self.time = time
    }
}
