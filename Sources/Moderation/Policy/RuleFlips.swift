/// Comments that new rules treat otherwise than the present ones, against what moderators decided.
package struct RuleFlips: Hashable, Sendable {
    package struct Flip: Hashable, Sendable {
        package let comment: Int64
        package let present: CommentStatus
        package let new: CommentStatus
        package let decided: CommentStatus

        package init(comment: Int64, present: CommentStatus, new: CommentStatus, decided: CommentStatus) {
            self.comment = comment
            self.present = present
            self.new = new
            self.decided = decided
        }
    }

    package private(set) var compared: Int
    package private(set) var flips: [Flip]

    package init(compared: Int = 0, flips: [Flip] = []) {
        self.compared = compared
        self.flips = flips
    }

    mutating func add(_ comment: Comment, present: CommentStatus, new: CommentStatus) {
        compared += 1
        guard present != new else { return }
        flips.append(Flip(comment: comment.id, present: present, new: new, decided: comment.status))
    }
}
