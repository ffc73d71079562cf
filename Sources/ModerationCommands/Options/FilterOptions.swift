import ArgumentParser
import Moderation

/// Which comments are meant. The options mean the same for every command.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only comments of this site.", valueName: "site"))
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

    var isEmpty: Bool {
        site == nil && status.isEmpty && thread == nil
    }

    /// The options as the store takes them; what waits is meant where no `--status` is given.
    func filter(limit: Int) -> QueueFilter {
        QueueFilter(
            site: site,
            thread: thread,
            statuses: status.isEmpty ? [.pending] : Set(status.flatMap(\.statuses)),
            limit: limit
        )
    }
}
