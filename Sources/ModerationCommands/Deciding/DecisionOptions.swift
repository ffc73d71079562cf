import ArgumentParser
import Moderation

/// What the commands that decide have in common.
struct DecisionOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Ids and ranges (7 12 20-25), or - for ids on standard input, one a line or as queue --json prints them.",
            valueName: "ids"
        )
    )
    var comments: [CommentSelector] = []

    @Flag(
        help: ArgumentHelp(
            "All comments that the filters match, instead of ids.",
            discussion: "What waits without a solved check code is left out, unless --unsolved asks for it."
        )
    )
    var all = false

    @OptionGroup(title: "Filters, with --all")
    var filters: FilterOptions

    @Option(
        help: ArgumentHelp(
            "Why, for the visitor: \(DecisionReason.allCases.map(\.rawValue).joined(separator: ", ")), or the site's own code.",
            discussion: "`duyet reasons list --site SITE` shows all of a site. Free text goes into --note.",
            valueName: "code"
        )
    )
    var reason: ReasonCode?

    @Option(help: ArgumentHelp("A remark for other moderators.", valueName: "text"))
    var note: String?

    @Option(
        help: ArgumentHelp(
            "Decide on comments that have this status, which would be conflicts otherwise. May be repeated.",
            valueName: "status"
        )
    )
    var from: [StatusChoice] = []

    @Flag(help: "Decide on what others have claimed, too; the audit log records it.")
    var force = false

    @Flag(help: "Only tell what would be changed.")
    var dryRun = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard all || !comments.isEmpty else {
            throw ValidationError("Name comments by their ids, or choose them with filters and --all.")
        }
        guard !all || comments.isEmpty else {
            throw ValidationError("Name comments by their ids, or choose them with --all, not both.")
        }
        guard all || filters.isEmpty else {
            throw ValidationError("Filters, such as --site or --search, need --all.")
        }
        guard note.map({ $0.count <= 1000 }) ?? true else {
            throw ValidationError("--note takes at most 1000 characters.")
        }
    }

    /// The statuses that a comment may have to be decided on.
    func expected(for status: CommentStatus) -> Set<CommentStatus> {
        let named = Set((from.isEmpty && all ? filters.status : from).flatMap(\.statuses))
        return named.isEmpty ? DecisionRequest.defaultExpected(for: status) : named
    }
}
