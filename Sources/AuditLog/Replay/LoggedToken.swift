/// What the log says of a token.
package struct LoggedToken: Hashable, Sendable {
    /// Its last entry.
    package internal(set) var last: Int64
    package let moderator: String
    /// The facts of its making, as they are written in the entry.
    package let facts: [String]
    package internal(set) var isRevoked = false
}
