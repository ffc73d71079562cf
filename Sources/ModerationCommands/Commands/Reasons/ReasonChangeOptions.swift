import ArgumentParser
import Moderation

/// What the commands that change a reason have in common.
struct ReasonChangeOptions: ParsableArguments {
    @Argument(help: "The reason's code: 2 to 40 of a-z, 0-9 and _, a letter first.")
    var code: String

    @Option(help: ArgumentHelp("The site whose reason it is.", valueName: "site"), completion: .sites)
    var site: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    /// Carries the change out and tells what the reason is now.
    func run(_ change: ReasonChange, _ done: String, in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let name = installation.moderator
        let reason = try await carryOut(change, as: name, in: installation, at: context)
        output.json ? context.output.line(reason.json) : context.output.line("\(site): \(code) \(done).")
        return .done
    }

    private func carryOut(
        _ change: ReasonChange,
        as moderator: String,
        in installation: Installation,
        at context: CommandContext
    ) async throws -> SiteReason {
        do {
            return try await installation.store.changeReason(
                code,
                site: site,
                by: change,
                moderator: moderator,
                time: context.now()
            )
        } catch ModerationError.reason(.unknown(let code, let known)) {
            throw ReasonCode.unknown(code, known: known)
        }
    }
}
