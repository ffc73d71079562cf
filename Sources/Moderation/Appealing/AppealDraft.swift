package import Foundation

/// A checked message, ready to be stored as the appeal of a comment.
package struct AppealDraft: Hashable, Sendable {
    package let comment: Int64
    package let message: String
    package let time: Date

    package init(comment: Int64, message: String, time: Date) {
        self.comment = comment
        self.message = message
        self.time = time
    }
}
