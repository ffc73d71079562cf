/// A comment whose label a decision told.
package struct TaughtComment: Hashable, Sendable {
    /// Of each kind so many are looked at, and of one moderator half of them.
    private static let most = 200

    package let comment: Int64
    package let isSpam: Bool
    package let moderator: String

    package init(comment: Int64, isSpam: Bool, moderator: String) {
        self.comment = comment
        self.isSpam = isSpam
        self.moderator = moderator
    }

    /// Those that thresholds are checked with: the first of each kind, without any one moderator's having the say alone.
    static func chosen(from comments: [TaughtComment]) -> [TaughtComment] {
        var kinds = [0, 0]
        var moderators: [String: Int] = [:]
        return comments.filter { comment in
            let kind = comment.isSpam ? 1 : 0
            let own = "\(kind) \(comment.moderator)"
            guard kinds[kind] < most, moderators[own, default: 0] < most / 2 else { return false }
            kinds[kind] += 1
            moderators[own, default: 0] += 1
            return true
        }
    }
}
