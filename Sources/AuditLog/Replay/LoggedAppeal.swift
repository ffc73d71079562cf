package import Foundation

/// What the log says of a comment's appeal.
package struct LoggedAppeal: Hashable, Sendable {
    package struct Answer: Hashable, Sendable {
        package let entry: Int64
        package let isGranted: Bool
        package let actor: String
        package let time: Date
        /// That published the comment.
        package let operation: Int64?
        package internal(set) var text: ContentDigest?
    }

    package let entry: Int64
    package let site: String?
    package let time: Date
    /// The operation that refused the comment.
    package let against: Int64
    package internal(set) var message: ContentDigest
    package internal(set) var answer: Answer?
}
