import ArgumentParser
import AuditLog
import Moderation

struct AuditCheckpointCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Signs the log as it stands, and prints the checkpoint.",
        discussion: """
            The server does so every hour and when it stops. Keep checkpoints elsewhere: `duyet audit verify \
            --checkpoint FILE` tells whether the log still is what was signed then.

            Example: duyet audit checkpoint > checkpoint.txt
            """
    )

    @Flag(help: "Print the last checkpoint, without signing a new one.")
    var latest = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let note =
            latest
            ? try await installation.store.latestCheckpoint() : try await installation.signLog(time: context.now())
        guard let note else {
            context.output.writeError(
                "There is no checkpoint: \(latest ? "none was signed yet" : "the log is empty").\n"
            )
            return .nothingMatched
        }
        let checkpoint = try AuditTrail.checkpoint(note)
        if output.json {
            context.output.line(
                .object([
                    "origin": .string(checkpoint.origin), "size": .integer(checkpoint.size),
                    "root": .string(checkpoint.root.description), "note": .string(note.encoded),
                ])
            )
        } else {
            context.output.write(note.encoded)
        }
        return .done
    }
}
