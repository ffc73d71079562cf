import ArgumentParser
import Moderation

struct UndoCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes an operation back, as a new operation.",
        discussion: """
            Comments that were decided again meanwhile stay as they are. An undo can itself be undone.

            Example: duyet undo 7
            """
    )

    @Argument(help: "The operation's number, which the decision printed and `duyet history` shows.")
    var operation: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let progress = SharedProgress(output: context.output)
        defer { progress.end() }
        let result: DecisionResult
        do {
            result = try await installation.store.undo(
                operation: operation,
                moderator: installation.moderator,
                time: context.now()
            ) { done, total in
                progress.show(done, of: total)
            }
        } catch {
            guard error.isUnknownOperation else { throw error }
            context.output.writeError("\(error)\n")
            return .nothingMatched
        }
        progress.end()
        let report = DecisionReport(
            result,
            undoing: operation,
            suffix: config.suffix,
            context: context
        )
        output.json ? report.printJSON() : report.print()
        return report.outcome
    }
}

extension ModerationError {
    /// Here, or as a server says it.
    fileprivate var isUnknownOperation: Bool {
        switch self {
        case .unknownOperation, .remote(.refused(code: "unknown_operation", _)): true
        default: false
        }
    }
}
