import ArgumentParser
import Moderation

/// A reason's code on the command line: one of the built-in ones, or of those that sites made.
struct ReasonCode: Hashable, Sendable, ExpressibleByArgument {
    let code: String

    init?(argument: String) {
        guard SiteReasons.isCode(argument) else { return nil }
        code = argument
    }

    static var defaultCompletionKind: CompletionKind { .reasons }

    /// The usage error for a code that is not offered where it is wanted.
    static func unknown(_ code: String, known: [String]) -> ValidationError {
        let guess = code.nearest(of: known).map { " Did you mean \($0)?" } ?? ""
        return ValidationError(
            "There is no reason \"\(code)\".\(guess)\nKnown:\n" + known.map { "  - \($0)" }.joined(separator: "\n")
        )
    }
}
