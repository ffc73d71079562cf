/// What a moderator may do, at one site or at all.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Decides on comments.
    case moderator
    /// Reads everything, the audit log too, and changes nothing.
    case auditor
    /// Does everything.
    case administrator
}
