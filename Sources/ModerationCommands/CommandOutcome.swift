import Moderation

/// How a command that said what it had to say ends; the raw value is the exit code.
enum CommandOutcome: Int32, Hashable, Sendable {
    case done = 0
    /// Something was not done: it was told what.
    case failed = 1
    /// Or a verification failed.
    case nothingMatched = 2
}

extension CommandOutcome {
    /// What is named and is not there matches nothing; all else has failed.
    init(_ error: any Error) {
        let matchesNothing =
            switch error {
            case let error as ModerationError: error.namesNothing
            case CommandsError.unknownComment, CommandsError.unknownSample(.some): true
            default: false
            }
        self = matchesNothing ? .nothingMatched : .failed
    }
}
