/// What the log says of a moderator.
package struct LoggedModerator: Hashable, Sendable {
    /// His last entry.
    package internal(set) var last: Int64
    /// As they are written in the entry: `auditor, moderator at demo`.
    package internal(set) var roles: String
    package internal(set) var isRevoked = false
}
