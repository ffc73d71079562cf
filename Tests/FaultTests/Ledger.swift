import Synchronization

/// What servers acknowledged, as the clients heard it.
final class Ledger: Sendable {
    struct Comment: Sendable {
        let id: Int64
        let content: String
        let challenge: SolvedChallenge
        let receipt: String
        /// As it was accepted.
        let status: String
        /// What was asked for, whether the answer came or not.
        var asked: Decided?
        /// Whether the answer to that came.
        var isDecided = false
    }

    private let state = Mutex<[Int64: Comment]>([:])
    private let unanswered = Mutex(0)

    var comments: [Int64: Comment] {
        state.withLock(\.self)
    }

    /// Requests of which nobody knows what became of them.
    var unansweredRequests: Int {
        unanswered.withLock(\.self)
    }

    /// Returns how many comments were acknowledged by now.
    func accepted(_ comment: Comment) -> Int {
        state.withLock { state in
            state[comment.id] = comment
            return state.count
        }
    }

    func asked(_ status: Decided, on comment: Int64) {
        state.withLock { $0[comment]?.asked = status }
    }

    func decided(_ comment: Int64) {
        state.withLock { $0[comment]?.isDecided = true }
    }

    func lost() {
        unanswered.withLock { $0 += 1 }
    }
}
