package import Foundation

/// What the log says of a block.
package struct LoggedBlock: Hashable, Sendable {
    /// Its last entry.
    package internal(set) var last: Int64
    package let site: String?
    package let actor: String
    package let created: Date
    /// As they are written in the entry.
    package let facts: [String]
    /// Of what is blocked, and why.
    package let content: ContentDigest
    /// When it was removed; nil while it stands.
    package internal(set) var removed: Date?
}
