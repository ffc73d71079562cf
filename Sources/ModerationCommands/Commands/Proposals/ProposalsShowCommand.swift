import ArgumentParser
import Moderation

struct ProposalsShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a proposal with the comments that it is about.",
        discussion: "Example: duyet proposals show 3"
    )

    /// More comments are only counted.
    private static let longestList = 20

    @Argument(help: "The proposal's number.")
    var id: Int64

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        guard let proposal = try await installation.store.proposals().first(where: { $0.id == id }) else {
            throw ModerationError.unknownProposal(id)
        }
        let now = context.now()
        if output.json {
            context.output.line(proposal.json(at: now))
            return .done
        }
        context.output.line("Proposal \(id), \(proposal.stateWords(at: now))")
        context.output.line("  \(proposal.words)")
        context.output.line("  by \(proposal.moderator.singleLine), \(proposal.created.rfc3339)")
        if let remark = proposal.remark { context.output.line("  because \(remark.singleLine)") }
        for comment in proposal.comments.prefix(Self.longestList) {
            guard let comment = try await installation.store.comment(comment) else { continue }
            let text = "\(comment.name): \(comment.content.prefix(300))".singleLine
            let line = "    \(comment.id)  \(text)"
            context.output.line(line.truncated(toColumns: max(context.output.columns, 24)))
        }
        let rest = proposal.comments.count - Self.longestList
        if rest > 0 { context.output.line("    and \(rest) more") }
        if proposal.state(at: now) == .open {
            let program = context.program.shellQuoted
            context.output.line()
            context.output.line(
                "Another administrator decides: \(program) proposals confirm \(id)\(config.suffix), or decline."
            )
        }
        return .done
    }
}
