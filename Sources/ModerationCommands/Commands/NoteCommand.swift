import ArgumentParser
import Moderation

struct NoteCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Writes something down about a comment, for other moderators.",
        discussion: """
            `duyet show` has the notes of a comment, and each is an entry of the audit log, which holds a digest of it. A note is not \
            changed or removed any more; it goes when the comment is erased. Visitors never see it.

            Example: duyet note 12 'the editor answers below; hold until noon'
            """
    )

    @Argument(help: "The comment's id.")
    var id: Int64

    @Argument(
        help: ArgumentHelp(
            "What to write down, 1 to 1000 characters, or - for standard input.",
            valueName: "text"
        )
    )
    var text: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let draft = try NoteDraft(
            comment: id,
            text: text == "-" ? try context.readText() : text,
            moderator: installation.moderator,
            time: context.now()
        )
        let note = try await installation.store.addNote(draft)
        if output.json {
            context.output.line(note.json)
        } else {
            let show = "\(context.program.shellQuoted) show \(id)\(config.suffix)"
            context.output.line("Noted on comment \(id). All of it: \(show)")
        }
        return .done
    }
}

extension CommandContext {
    /// All of standard input.
    /// - Throws: `cannotRead`.
    func readText() throws(CommandsError) -> String {
        do {
            return try readInput()
        } catch {
            throw CommandsError(reading: "standard input", error)
        }
    }
}
