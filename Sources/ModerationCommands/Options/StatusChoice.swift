import ArgumentParser
import Moderation

/// A status on the command line, or all of them.
enum StatusChoice: String, ExpressibleByArgument, CaseIterable {
    case pending, approved, rejected, spam, all

    var statuses: Set<CommentStatus> {
        CommentStatus(rawValue: rawValue).map { [$0] } ?? Set(CommentStatus.allCases)
    }
}
