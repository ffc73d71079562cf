import Synchronization

/// A ``ProgressLine`` that several threads may write to.
final class SharedProgress: Sendable {
    private let output: Output
    private let line: Mutex<ProgressLine?>

    /// The total may become known later.
    init(total: Int? = nil, output: Output) {
        self.output = output
        self.line = Mutex(total.map { ProgressLine(total: $0, output: output) })
    }

    func show(_ done: Int, of total: Int? = nil) {
        line.withLock { line in
            if let total, line == nil { line = ProgressLine(total: total, output: output) }
            line?.show(done)
        }
    }

    func end() {
        line.withLock { line in
            line?.end()
            line = nil
        }
    }
}
