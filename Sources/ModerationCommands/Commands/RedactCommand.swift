import ArgumentParser
import Moderation

struct RedactCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract:
            "Destroys a piece of a comment, such as a telephone number, and leaves \(RedactionRequest.replacement) there.",
        discussion: """
            The rest of the comment stays, and its status; where it is published, readers see that something was taken out. The piece is \
            nowhere in the database any more. The audit log has an entry with new digests, and still verifies. It cannot be undone; backups \
            made before still hold the piece.

            Example: duyet redact 12 --text '0912 345 678'
            """
    )

    @Argument(help: "The comment's id.")
    var id: Int64

    @Option(help: ArgumentHelp("What to destroy, wherever the field has it.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("With --count: the first character, counted from 1.", valueName: "number"))
    var from: Int?

    @Option(help: ArgumentHelp("How many characters.", valueName: "number"))
    var count: Int?

    @Option(help: ArgumentHelp("name, title or content.", valueName: "field"))
    var field = RedactionRequest.Field.content

    @Flag(help: "Do not ask whether it is meant.")
    var yes = false

    @Flag(help: "Only show what would be left.")
    var dryRun = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (text != nil) != (from != nil || count != nil), (from == nil) == (count == nil) else {
            throw ValidationError("Say what to destroy: --text, or --from and --count.")
        }
        guard text.map({ !$0.isEmpty }) ?? true, from ?? 1 >= 1, count ?? 1 >= 1 else {
            throw ValidationError("--text must not be empty; --from and --count take numbers from 1.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        let request = RedactionRequest(
            comment: id,
            field: field,
            span: text.map { .text($0) } ?? .characters(from: from ?? 1, count: count ?? 1),
            moderator: installation.moderator,
            time: context.now()
        )
        if dryRun { return try await showLeft(request, installation, in: context) }
        guard try await isMeant(request, installation, in: context) else {
            context.output.writeError("Nothing was destroyed.\n")
            return .failed
        }
        let result = try await installation.store.redact(request, receipt: try installation.receiptDigest())
        if output.json {
            context.output.line(
                .object([
                    "comment": .integer(result.comment), "field": .string(result.field.rawValue),
                    "pieces": .integer(Int64(result.count)),
                ])
            )
        } else {
            let pieces = result.count.counted("piece")
            context.output.line("Comment \(id): \(pieces) of its \(field.rawValue) destroyed.")
        }
        if !result.isOffDisk { context.output.writeError(ErasureReport.pagesAreKept) }
        return .done
    }

    /// Shows what would be left, and asks, where somebody can answer.
    private func isMeant(
        _ request: RedactionRequest,
        _ installation: Installation,
        in context: CommandContext
    ) async throws -> Bool {
        if yes { return true }
        guard let readKey = context.readKey, !output.json else {
            throw ValidationError("What is destroyed cannot be had again: confirm it with --yes.")
        }
        let (left, count) = try await left(request, installation)
        show(left, without: count, in: context)
        context.output.line("It cannot be undone. Destroy? (y/n)")
        return readKey() == "y"
    }

    private func showLeft(
        _ request: RedactionRequest,
        _ installation: Installation,
        in context: CommandContext
    ) async throws -> CommandOutcome {
        let (left, count) = try await left(request, installation)
        if output.json {
            context.output.line(
                .object([
                    "comment": .integer(id), "field": .string(field.rawValue), "pieces": .integer(Int64(count)),
                    "left": .string(left),
                ])
            )
        } else {
            show(left, without: count, in: context)
            context.output.line("Nothing was destroyed.")
        }
        return .done
    }

    /// The field's text without the pieces, and how many those are.
    private func left(
        _ request: RedactionRequest,
        _ installation: Installation
    ) async throws -> (text: String, count: Int) {
        guard let comment = try await installation.store.comment(id) else { throw CommandsError.unknownComment(id) }
        return try request.redacted(comment.text(of: field))
    }

    private func show(_ left: String, without count: Int, in context: CommandContext) {
        context.output.line("What is left of the \(field.rawValue), without \(count.counted("piece")):")
        for line in left.multipleLines.wrapped(toColumns: context.output.columns - 2) {
            context.output.line(line.isEmpty ? "" : "  \(line)")
        }
    }
}

/// As it stands on a command line: its name.
extension RedactionRequest.Field: ExpressibleByArgument {}
