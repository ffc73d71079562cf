/// What an audit entry records.
package enum AuditAction: String, Hashable, Sendable, CaseIterable {
    case accept
    case decide
    case undo
    case addSite = "site.add"
    case changeSite = "site.set"
    case removeSite = "site.remove"
}
