package import Foundation

/// What the log says of an operation, in which comments were decided together.
package struct LoggedOperation: Hashable, Sendable {
    package let action: AuditAction
    package let actor: String
    package let time: Date
    package let reason: String?
    package let undoes: Int64?
}
