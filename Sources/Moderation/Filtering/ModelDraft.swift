package import AuditLog
package import Foundation
package import SpamFilter

/// A model that is to be stored.
package struct ModelDraft: Sendable {
    package let kind: ModelRecord.Kind
    /// Of the beginning that a snapshot continues.
    package let base: Int64
    /// Of a snapshot; a new beginning gets that of its own entry.
    package let position: Int64
    package let bytes: [UInt8]
    /// What lessons did, by the lesson: of a snapshot those since the last one, of a new beginning all that hold.
    package let learned: [Int64: LearnedLesson]
    package let omitted: [String]
    /// Nil: the server itself.
    package let moderator: String?
    package let time: Date

    package init(
        kind: ModelRecord.Kind,
        base: Int64,
        position: Int64,
        bytes: [UInt8],
        learned: [Int64: LearnedLesson],
        omitted: [String] = [],
        moderator: String? = nil,
        time: Date
    ) {
        self.kind = kind
        self.base = base
        self.position = position
        self.bytes = bytes
        self.learned = learned
        self.omitted = omitted
        self.moderator = moderator
        self.time = time
    }
}
