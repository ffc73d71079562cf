import Moderation

extension CommentStatus {
    /// What was done to the comments that now have this status.
    var pastTense: String {
        switch self {
        case .pending: "held"
        case .approved: "approved"
        case .rejected: "rejected"
        case .spam: "marked as spam"
        }
    }

    var style: TextStyle? {
        switch self {
        case .pending: nil
        case .approved: .green
        case .rejected: .red
        case .spam: .yellow
        }
    }
}
