import ModerationCommands
import Synchronization

/// Keeps what a command writes.
final class RecordedOutput: Sendable {
    private let texts = Mutex((output: "", error: ""))
    /// What was asked for, piece by piece, as it is written.
    let pieces: AsyncStream<String>
    private let continuation: AsyncStream<String>.Continuation

    init() {
        (pieces, continuation) = AsyncStream.makeStream()
    }

    var output: String {
        texts.withLock { $0.output }
    }

    var error: String {
        texts.withLock { $0.error }
    }

    func destination(columns: Int = 80, isTerminal: Bool = false, usesColour: Bool = false) -> Output {
        Output(
            columns: columns,
            isTerminal: isTerminal,
            usesColour: usesColour,
            write: { text in
                self.texts.withLock { $0.output += text }
                self.continuation.yield(text)
            },
            writeError: { text in self.texts.withLock { $0.error += text } }
        )
    }
}
