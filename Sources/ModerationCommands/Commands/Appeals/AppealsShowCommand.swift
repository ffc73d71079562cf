import ArgumentParser
import Moderation

struct AppealsShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows an appeal with its comment, and who refused that and why.",
        discussion: "Example: duyet appeals show 12"
    )

    @Argument(help: "The comment's id.")
    var id: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        guard let life = try await CommentLife(of: id, in: installation.store) else {
            throw CommandsError.unknownComment(id)
        }
        guard let appeal = life.appeal else {
            context.output.writeError("Nobody appealed for comment \(id).\n")
            return .nothingMatched
        }
        if output.json {
            context.output.line(life.json(at: context.now()))
            return .done
        }
        life.print(in: context)
        guard appeal.state == .open else { return .done }
        let program = context.program.shellQuoted
        let refused = life.decisions.first { $0.operation == appeal.against }
        context.output.line()
        context.output.line(
            "Anybody but \(refused?.moderator.singleLine ?? "who refused it") may answer: "
                + "\(program) appeals grant \(id)\(config.suffix), or uphold; --answer TEXT is for the visitor."
        )
        return .done
    }
}
