package import Foundation

/// A visitor's objection to the refusal of his comment: one a comment, with its id.
package struct Appeal: Hashable, Sendable, Identifiable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nobody has answered yet.
        case open
        /// The comment was published after all.
        case granted
        /// The first decision stands.
        case upheld
    }

    package struct Answer: Hashable, Sendable {
        /// For the visitor; nil: nothing beside the outcome.
        package let text: String?
        package let moderator: String
        package let time: Date
        /// That published the comment; nil where the appeal was upheld, or the comment was published already.
        package let operation: Int64?

        package init(text: String?, moderator: String, time: Date, operation: Int64?) {
            self.text = text
            self.moderator = moderator
            self.time = time
            self.operation = operation
        }
    }

    /// Of the comment.
    package let id: Int64
    package let site: String
    /// Empty when it was erased.
    package let message: String
    package let created: Date
    /// The operation that refused the comment.
    package let against: Int64
    package let state: State
    /// Nil exactly while it is open.
    package let answer: Answer?

    package init(
        id: Int64,
        site: String,
        message: String,
        created: Date,
        against: Int64,
        state: State,
        answer: Answer?
    ) {
        self.id = id
        self.site = site
        self.message = message
        self.created = created
        self.against = against
        self.state = state
        self.answer = answer
    }
}
