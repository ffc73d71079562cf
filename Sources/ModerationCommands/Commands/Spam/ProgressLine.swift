/// A line on a terminal that tells how far a command is; nothing elsewhere.
struct ProgressLine {
    private let total: Int
    private let output: Output
    private var shown = -1

    init(total: Int, output: Output) {
        self.total = total
        self.output = output
    }

    /// - Parameters:
    ///   - done: How much of the whole.
    ///   - text: Says how far that is; nil: the two numbers.
    mutating func show(_ done: Int, text: @autoclosure () -> String? = nil) {
        guard output.isTerminal, total > 0 else { return }
        let percent = done * 100 / total
        guard percent != shown else { return }
        shown = percent
        output.writeError("\r\(text() ?? "\(done) of \(total)"), \(percent) %")
    }

    func end() {
        if shown >= 0 { output.writeError("\r\u{1B}[K") }
    }
}
