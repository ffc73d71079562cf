import ArgumentParser
import Foundation
import Moderation
import SpamFilter

/// Which comments are meant. The options mean the same for every command.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only comments of this site.", valueName: "site"), completion: .sites)
    var site: String?

    @Option(
        help: ArgumentHelp(
            "Only comments with this status: pending, approved, rejected, spam, or all. May be repeated.",
            valueName: "status"
        )
    )
    var status: [StatusChoice] = []

    @Option(help: ArgumentHelp("Only comments of the thread with this key.", valueName: "key"))
    var thread: String?

    @Flag(help: "Only comments that were sent without solving the check code, as a site may allow.")
    var unsolved = false

    @Option(
        help: ArgumentHelp(
            "Only comments that the filter put into this band: spam, unsure or trusted. May be repeated.",
            valueName: "band"
        )
    )
    var band: [SpamBand] = []

    @Option(
        help: ArgumentHelp(
            "Only comments for which a rule gave this reason, as duyet queue shows it. May be repeated.",
            valueName: "code"
        )
    )
    var rule: [Reason.Code] = []

    @Option(
        help: ArgumentHelp(
            "Only comments that came since then: 2h or 3d ago, a day (2027-01-31, UTC), or 2027-01-31T08:00:00Z.",
            valueName: "time"
        )
    )
    var since: MomentArgument?

    @Option(help: ArgumentHelp("Only comments that came before then, or on that day at the latest.", valueName: "time"))
    var until: MomentArgument?

    @Option(
        help: ArgumentHelp("Only comments from the same address as this one.", valueName: "id"),
        transform: Self.id
    )
    var sourceOf: Int64?

    @Option(
        help: ArgumentHelp(
            "Only comments with all these words in name, title or text.",
            discussion: """
                Capitals and marks do not matter: "dau tu" finds Đầu tư. Words in double quotation marks follow each \
                other; khuyen* is every word that begins so.
                """,
            valueName: "text"
        )
    )
    var search: SearchQuery?

    @Flag(help: "Only comments that nobody has claimed.")
    var unclaimed = false

    @Flag(help: "Only comments that you have claimed.")
    var mine = false

    @Option(
        help: ArgumentHelp("Only comments that are nearly the same as this one, and itself.", valueName: "id"),
        transform: Self.id
    )
    var similarTo: Int64?

    private static func id(_ text: String) throws -> Int64 {
        guard let id = CommentSelector.id(text) else { throw ValidationError("\(text) is no comment's id.") }
        return id
    }

    func validate() throws {
        guard !(unclaimed && mine) else { throw ValidationError("Choose --unclaimed or --mine, not both.") }
    }

    var isEmpty: Bool {
        site == nil && status.isEmpty && thread == nil && !unsolved && band.isEmpty && !unclaimed && !mine
            && similarTo == nil && rule.isEmpty && since == nil && until == nil && sourceOf == nil && search == nil
    }

    /// Whether comments that were sent without the check code are meant, or only others; nil: both.
    var isUnsolved: Bool? {
        unsolved ? true : statuses == [.pending] ? false : nil
    }

    private var statuses: Set<CommentStatus> {
        status.isEmpty ? [.pending] : Set(status.flatMap(\.statuses))
    }

    /// The options as the store takes them; what waits is meant where no `--status` is given. Of what waits, comments
    /// that were sent without the check code are apart: they are meant only with `--unsolved`.
    func filter(limit: Int, moderator: String, now: Date) -> QueueFilter {
        QueueFilter(
            site: site,
            thread: thread,
            statuses: statuses,
            isUnsolved: isUnsolved,
            bands: band.isEmpty ? nil : Set(band),
            claims: unclaimed || mine ? ClaimFilter(mine ? .mine : .unclaimed, moderator: moderator, time: now) : nil,
            similarTo: similarTo,
            rules: rule.isEmpty ? nil : Set(rule),
            since: since?.start(now: now),
            until: until?.end(now: now),
            sourceOf: sourceOf,
            search: search,
            limit: limit
        )
    }
}

/// As it stands on a command line: its name.
extension SpamBand: ExpressibleByArgument {}

/// Likewise.
extension Reason.Code: ExpressibleByArgument {}

extension SearchQuery: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }

    package var defaultValueDescription: String { text }
}
