import ArgumentParser
import AuditLog
import Moderation

struct AuditReviewCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Asks for a second opinion on a sample's comments, without showing what was decided.",
        discussion: """
            On a terminal one key judges a comment; leave at any time, the same command goes on where you left. Elsewhere the opinions \
            are read from standard input, a line each: ID ham, ID spam, ID skip, or ID reject REASON, with a note behind it if \
            you like. --list shows what is left to judge, in an order that tells nothing.

            Nobody judges what he decided himself. Each opinion, and each that is taken back, is an entry of the log.

            Example: duyet audit review 1 --as hoa --list --json; echo "12 ham" | duyet audit review 1 --as hoa
            """
    )

    @Argument(help: ArgumentHelp("The sample's number. Default: the last one.", valueName: "sample"))
    var sample: Int64?

    @Flag(help: "Only list the comments that are left.")
    var list = false

    @Flag(help: "Take the last opinion back.")
    var undo = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !(list && undo) else { throw ValidationError("Choose --list or --undo.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.reviewSamples)
        let samples = try await installation.store.drawnSamples()
        guard let found = sample == nil ? samples.last : samples.first(where: { $0.number == sample }) else {
            throw CommandsError.unknownSample(sample)
        }
        let session = ReviewSession(
            sample: found,
            reviewer: installation.moderator,
            store: installation.store,
            context: context
        )
        if list { return try await printOpen(session, in: context) }
        if undo { return try await takeBack(session, in: context) }
        if let key = context.readKey, !output.json {
            try await session.ask(key)
            return .done
        }
        let opinions = try OpinionLine.lines(context.readInput(), reasons: try await session.reasons())
        return try await record(opinions, session, in: context)
    }

    private func printOpen(_ session: ReviewSession, in context: CommandContext) async throws -> CommandOutcome {
        let open = try await session.open()
        for (index, id) in open.enumerated() {
            guard let comment = try await BlindComment(id, in: session.store) else { continue }
            if output.json {
                context.output.line(comment.json)
            } else {
                if index > 0 { context.output.line() }
                comment.print(to: context.output)
            }
        }
        if open.isEmpty, !output.json {
            context.output.line("Nothing of sample \(session.sample.number) is left for \(session.reviewer).")
        }
        return open.isEmpty ? .nothingMatched : .done
    }

    private func takeBack(_ session: ReviewSession, in context: CommandContext) async throws -> CommandOutcome {
        let opinion = try await session.takeBack()
        if output.json {
            context.output.line(.object(["takenBack": JSONValue(opinion?.comment)]))
        } else {
            let done = opinion.map { "The opinion on comment \($0.comment) was taken back." }
            context.output.line(done ?? "There is nothing to take back.")
        }
        return opinion == nil ? .nothingMatched : .done
    }

    private func record(
        _ opinions: [OpinionLine],
        _ session: ReviewSession,
        in context: CommandContext
    ) async throws -> CommandOutcome {
        var recorded = 0
        for opinion in opinions {
            let outcome = try await session.record(opinion)
            if outcome == .recorded {
                recorded += 1
            } else {
                context.output.writeError("Comment \(opinion.comment) \(outcome.words).\n")
            }
        }
        let left = try await session.open().count
        if output.json {
            context.output.line(
                .object([
                    "sample": .integer(session.sample.number), "reviewer": .string(session.reviewer),
                    "recorded": .integer(Int64(recorded)), "left": .integer(Int64(left)),
                ])
            )
        } else {
            context.output.line("\(recorded.counted("opinion")) recorded, \(left.counted("comment")) left.")
        }
        if recorded < opinions.count { return .failed }
        return opinions.isEmpty ? .nothingMatched : .done
    }
}

extension ReviewOutcome {
    /// What of a comment kept an opinion from being recorded.
    fileprivate var words: String {
        switch self {
        case .recorded: "was judged"
        case .ownDecision: "was decided by yourself: another has to judge it"
        case .alreadyReviewed: "was judged by you before: --undo takes the last opinion back"
        case .erased: "was erased: there is nothing to judge"
        case .notDrawn: "is not in the sample"
        }
    }
}
