import ArgumentParser
import Foundation
import Moderation

struct BlockAddCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Blocks a name, a source, a subnet or a piece of text.",
        discussion: """
            Names and patterns are compared as the filter reads: without case, diacritics, invisible characters and look-alike letters. A \
            pattern is found as whole words; * stands for any run of characters.

            Example: duyet block add --pattern 'nhà cái *88' --site demo --for 30d
            """
    )

    @Option(help: ArgumentHelp("Comments under exactly this name; for a part of it, use --pattern.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Comments from where this comment came.", valueName: "id"))
    var sourceOf: Int64?

    @Option(
        help: ArgumentHelp(
            "Comments from the network of this comment: its 256 addresses, of IPv6 its /48.",
            valueName: "id"
        )
    )
    var subnetOf: Int64?

    @Option(
        help: ArgumentHelp("Comments with this text in name, title or content.", valueName: "text")
    )
    var pattern: String?

    @Option(
        help: ArgumentHelp("Only at this site. Default: at all sites.", valueName: "site"),
        completion: .sites
    )
    var site: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("How long: 12h, 7d. Default: until it is removed.", valueName: "duration")
    )
    var duration: String?

    @Option(
        help: ArgumentHelp("A remark for other moderators, at most 200 characters.", valueName: "text")
    )
    var reason: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let subjects = [name != nil, sourceOf != nil, subnetOf != nil, pattern != nil]
        guard subjects.count(where: { $0 }) == 1 else {
            throw ValidationError("Choose one of --name, --source-of, --subnet-of and --pattern.")
        }
        if let duration {
            guard let parsed = Duration(text: duration), parsed > .zero else {
                throw ValidationError("--for takes a duration: 30m, 12h, 7d.")
            }
        }
        guard reason.map({ $0.count <= BlockDraft.longestReason }) ?? true else {
            throw ValidationError("--reason takes at most \(BlockDraft.longestReason) characters.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let now = context.now()
        let draft = BlockDraft(
            try subject(),
            site: site,
            expires: duration.flatMap(Duration.init(text:)).map { now.addingTimeInterval($0.seconds) },
            reason: reason,
            moderator: installation.moderator,
            time: now
        )
        let program = context.program.shellQuoted
        switch try await installation.store.addBlock(draft) {
        case .added(let block) where output.json: context.output.line(block.json)
        case .added(let block):
            let remove = "\(program) block remove \(block.id)\(config.suffix)"
            context.output.line("Block \(block.id): \(block.words). Undo: \(remove)")
        case .proposed(let id) where output.json: context.output.line(.object(["proposal": .integer(id)]))
        case .proposed(let id):
            let confirm = "\(program) proposals confirm \(id)\(config.suffix)"
            context.output.line("Proposal \(id): to block a subnet.")
            context.output.line("Nothing is blocked before another administrator confirms it: \(confirm)")
        }
        return .done
    }

    private func subject() throws(ModerationError) -> BlockDraft.Subject {
        if let name { return .target(try BlockTarget(name: name)) }
        if let pattern { return .target(try BlockTarget(pattern: pattern)) }
        if let sourceOf { return .sourceOf(sourceOf) }
        return .subnetOf(subnetOf ?? 0)
    }
}
