/// How a command that said what it had to say ends; the raw value is the exit code.
enum CommandOutcome: Int32, Hashable, Sendable {
    case done = 0
    /// Something was not done: it was told what.
    case failed = 1
    /// Or a verification failed.
    case nothingMatched = 2
}
