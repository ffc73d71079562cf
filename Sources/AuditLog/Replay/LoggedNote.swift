package import Foundation

/// What the log says of a moderator's note on a comment.
package struct LoggedNote: Hashable, Sendable {
    package let comment: Int64
    package let actor: String
    package let time: Date
    package internal(set) var text: ContentDigest
}
