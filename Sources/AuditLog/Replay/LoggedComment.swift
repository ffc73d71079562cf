package import Foundation

/// What the log says of a comment.
package struct LoggedComment: Hashable, Sendable {
    /// The entry of its acceptance.
    package let accepted: Int64
    package let site: String?
    package let created: Date
    package let reasons: [String]
    package let isImported: Bool
    package let score: Double?
    /// Which model of the filter gave the score.
    package let model: String?
    package let thresholds: [Double]
    package internal(set) var content: ContentDigest
    package internal(set) var context: ContentDigest?
    /// The entry of its last redaction.
    package internal(set) var redacted: Int64?
    package internal(set) var status: String
    /// The entry that gave it this status.
    package internal(set) var last: Int64
    package internal(set) var isErased = false
    /// What the decisions about it teach, as they stand.
    package internal(set) var label: LoggedLesson.Label?
    /// The entry of the last decision that taught the filter anything, or took it back.
    package internal(set) var lastLesson: Int64?
}
