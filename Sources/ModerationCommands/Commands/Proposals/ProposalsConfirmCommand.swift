import ArgumentParser
import Moderation

struct ProposalsConfirmCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Does what another administrator proposed.",
        discussion: """
            An erasure cannot be undone: look at it with `duyet proposals show` before.

            Example: duyet proposals confirm 3
            """
    )

    @Argument(help: "The proposal's number.")
    var id: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let outcome = try await installation.store.confirm(
            proposal: id,
            moderator: installation.moderator,
            time: context.now()
        )
        switch outcome {
        case .erased(let result):
            return ErasureReport(result, json: output.json, suffix: config.suffix, context: context)
                .print(verb: "erased", isDryRun: false)
        case .blocked(let block):
            if output.json {
                context.output.line(block.json)
            } else {
                let remove = "\(context.program.shellQuoted) block remove \(block.id)\(config.suffix)"
                context.output.line("Block \(block.id): \(block.words). Undo: \(remove)")
            }
            return .done
        }
    }
}
