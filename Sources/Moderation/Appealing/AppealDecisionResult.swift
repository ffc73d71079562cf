/// What a decision about appeals did.
package struct AppealDecisionResult: Hashable, Sendable {
    /// An appeal that was left as it is.
    package struct Obstacle: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case answered(Appeal.Answer, Appeal.State)
            /// The moderator is the one who refused the comment.
            case ownDecision(operation: Int64)
            /// It cannot be upheld, as the comment is not refused any more.
            case notRefused(CommentStatus)
            /// Its text was erased with the comment.
            case erased
        }

        package let appeal: Int64
        package let kind: Kind

        package init(appeal: Int64, kind: Kind) {
            self.appeal = appeal
            self.kind = kind
        }
    }

    /// That published comments; nil where none had to be.
    package let operation: Int64?
    package let answered: [Int64]
    package let obstacles: [Obstacle]
    /// Ids of comments without an appeal, or of none.
    package let unknown: [Int64]

    package init(operation: Int64?, answered: [Int64], obstacles: [Obstacle], unknown: [Int64]) {
        self.operation = operation
        self.answered = answered
        self.obstacles = obstacles
        self.unknown = unknown
    }
}
