import Foundation
import Moderation
import Testing

struct DecisionRequestTests {
    @Test(
        "a decision takes what is undecided, unless it says what it expects",
        arguments: [
            (.approved, [.pending, .spam]), (.rejected, [.pending, .spam]), (.spam, [.pending]),
            (.pending, [.approved, .rejected, .spam]),
        ] as [(CommentStatus, Set<CommentStatus>)]
    )
    func defaults(status: CommentStatus, expected: Set<CommentStatus>) {
        let request = DecisionRequest(comments: [1], status: status, moderator: "lan", time: .distantPast)
        #expect(request.expected == expected)
        #expect(!request.expected.contains(status))
        #expect(request.reason == nil)
        #expect(request.note == nil)
    }

    @Test("what a moderator expects is taken as it is")
    func explicit() {
        let request = DecisionRequest(
            comments: [1],
            status: .approved,
            expected: [.rejected],
            moderator: "lan",
            time: .distantPast
        )
        #expect(request.expected == [.rejected])
    }
}
