package import Foundation

/// Decisions made together; undone together.
package struct DecisionOperation: Hashable, Sendable, Identifiable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case decide, undo
    }

    package let id: Int64
    package let kind: Kind
    package let moderator: String
    package let time: Date
    /// The status that `decide` gave; nil for an undo.
    package let status: CommentStatus?
    package let reason: String?
    package let note: String?
    /// The operation that this one undid.
    package let undoes: Int64?
    /// The operation that undid this one.
    package let undoneBy: Int64?
    package let comments: [Int64]

    package init(
        id: Int64,
        kind: Kind,
        moderator: String,
        time: Date,
        status: CommentStatus?,
        reason: String?,
        note: String?,
        undoes: Int64?,
        undoneBy: Int64?,
        comments: [Int64]
    ) {
        self.id = id
        self.kind = kind
        self.moderator = moderator
        self.time = time
        self.status = status
        self.reason = reason
        self.note = note
        self.undoes = undoes
        self.undoneBy = undoneBy
        self.comments = comments
    }
}
