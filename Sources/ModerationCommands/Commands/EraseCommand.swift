import ArgumentParser
import Moderation
import SQLiteStore

struct EraseCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Destroys name, title, text, source and everything else that was stored of comments, for good.",
        discussion: """
            What stays is that there was a comment: its number, site, thread, time, status, the codes of reasons, and who decided. \
            The audit log holds only digests, so it still verifies; the erasure is an entry of it. What was published or \
            waiting is rejected. It cannot be undone. Where a site has fourEyes=on, another administrator confirms it first \
            (`duyet proposals`). Backups made before still hold the text: erase there too, or let them expire.

            Example: duyet erase 12 --reason request --dry-run
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Ids and ranges (7 12 20-25), or - for ids on standard input, one a line or as queue --json prints them.",
            valueName: "ids"
        )
    )
    var comments: [CommentSelector] = []

    @Option(help: ArgumentHelp("All comments from this IP address (of IPv6: from its /64).", valueName: "address"))
    var source: String?

    @Option(help: ArgumentHelp("All comments under exactly this name.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp("With --source or --name: only those of this site.", valueName: "site"),
        completion: .sites
    )
    var site: String?

    @Option(help: ArgumentHelp("Why, for the log.", valueName: "code"))
    var reason: ErasureReason

    @Flag(help: "Only tell which comments would be erased.")
    var dryRun = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard [!comments.isEmpty, source != nil, name != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Name comments by their ids, or with --source, or with --name.")
        }
        guard site == nil || comments.isEmpty else { throw ValidationError("--site goes with --source or --name.") }
        guard source.map({ NetworkAddress($0) != nil }) ?? true else {
            throw ValidationError("--source takes a numeric IP address.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let request = ErasureRequest(
            try await selection(installation, in: context),
            site: site,
            reason: reason,
            moderator: installation.moderator,
            time: context.now()
        )
        if dryRun {
            let ids = try await installation.store.erasable(request)
            return report(ErasureResult(erased: ids), verb: "would be erased", in: context)
        }
        return report(try await installation.store.erase(request), verb: "erased", in: context)
    }

    private func selection(
        _ installation: Installation,
        in context: CommandContext
    ) async throws -> ErasureRequest.Selection {
        if let name { return .name(name) }
        guard let source else { return .comments(try CommentSelector.ids(comments, in: context)) }
        return .source(try await installation.source(address: source))
    }

    private func report(_ result: ErasureResult, verb: String, in context: CommandContext) -> CommandOutcome {
        ErasureReport(result, json: output.json, suffix: config.suffix, context: context)
            .print(verb: verb, isDryRun: dryRun)
    }
}

/// As it stands on a command line: its code.
extension ErasureReason: ExpressibleByArgument {}
