import ArgumentParser
import Foundation
import Moderation

struct QueueCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Lists comments, by default those that wait for a decision, oldest first.",
        discussion: """
            Comments that were sent without solving the check code have a low priority: they stand behind all others \
            that wait. --unsolved lists only them.

            --groups shows a row for each group of comments that are nearly the same, whatever their marks, case and \
            disguises, and a whole group is decided at once: duyet spam --all --similar-to 7.

            Example: duyet queue --unclaimed --band unsure
            """
    )

    @OptionGroup var filters: FilterOptions
    @Flag(help: "Show groups of near duplicates, a row for each.")
    var groups = false
    @Flag(
        help: ArgumentHelp(
            "Go on: a line for each comment that comes, and for each that leaves the queue, until Ctrl-C.",
            discussion: "With --json each line has an event: new, back or left."
        )
    )
    var watch = false

    @OptionGroup var limit: LimitOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(filters)
        guard !watch else {
            return try await QueueWatch(
                filter: filters.filter(limit: limit.limit, moderator: installation.moderator, now: context.now()),
                installation: installation,
                isJSON: output.json,
                context: context
            ).run()
        }
        if groups { return try await showGroups(of: installation, in: context) }
        let found = try await found(in: installation, now: context.now())
        let comments = found.prefix(limit.limit)
        if output.json {
            for comment in comments { context.output.line(comment.json(at: context.now())) }
        } else if comments.isEmpty {
            context.output.line(emptyText(context))
        } else {
            print(comments, in: context)
            let program = context.program.shellQuoted
            context.output.line()
            if found.count > comments.count { context.output.line("There are more: raise --limit.") }
            context.output.line("Decide: \(program) approve IDS\(config.suffix), reject, spam. One whole: show ID.")
        }
        return .done
    }

    /// One more than the limit, if there is one; what waits with a solved check code before what waits without.
    private func found(in installation: Installation, now: Date) async throws(ModerationError) -> [Comment] {
        let store = installation.store
        var filter = filters.filter(limit: limit.limit + 1, moderator: installation.moderator, now: now)
        let found = try await store.comments(filter)
        guard filter.isUnsolved == false, found.count < filter.limit else { return found }
        filter.isUnsolved = true
        filter.limit -= found.count
        return try await found + store.comments(filter)
    }

    /// In two tables, where comments without a solved check code follow others.
    private func print(_ comments: ArraySlice<Comment>, in context: CommandContext) {
        let apart = filters.isUnsolved == false ? comments.filter(\.isUnsolved) : []
        let others = comments.dropLast(apart.count)
        if !others.isEmpty { context.output.table(table(others, now: context.now())) }
        guard !apart.isEmpty else { return }
        if !others.isEmpty { context.output.line() }
        context.output.line("Sent without solving the check code:")
        context.output.table(table(apart[...], now: context.now()))
    }

    private func emptyText(_ context: CommandContext) -> String {
        let all = "\(context.program.shellQuoted) queue --status all\(config.suffix)"
        return filters.isEmpty
            ? "Nothing waits for a decision. What was decided: \(all)"
            : "No comment matches these filters. All comments: \(all)"
    }

    /// Status and site stand there only where they differ from row to row.
    private func table(_ comments: ArraySlice<Comment>, now: Date) -> Table {
        typealias Field = (column: Table.Column, text: (Comment) -> String)
        var fields: [Field] = [
            (.init(title: "ID", alignment: .right), { String($0.id) }),
            (.init(title: "AGE", alignment: .right), { $0.created.age(at: now) }),
        ]
        if Set(comments.map(\.status)).count > 1 {
            fields.append((.init(title: "STATUS"), { $0.status.rawValue }))
        }
        if Set(comments.map(\.site)).count > 1 {
            fields.append((.init(title: "SITE", minimum: 6), { $0.site }))
        }
        fields +=
            [
                (.init(title: "THREAD", minimum: 8), { $0.thread.key }),
                (.init(title: "NAME", minimum: 8), { $0.name }),
                (.init(title: "COMMENT", minimum: 16, weight: 3), { $0.summary }),
            ] as [Field]
        if comments.contains(where: { $0.claim(at: now) != nil }) {
            fields.append((.init(title: "CLAIMED", minimum: 10), { $0.claim(at: now)?.words(at: now) ?? "–" }))
        }
        if comments.contains(where: { $0.filter != nil }) {
            fields.append((.init(title: "FILTER"), { $0.filter?.short ?? "–" }))
        }
        if comments.contains(where: { !$0.reasons.isEmpty }) {
            let codes: (Comment) -> String = { $0.reasons.map(\.code.rawValue).joined(separator: ", ") }
            fields.append((.init(title: "REASONS", minimum: 12, weight: 2), codes))
        }
        return Table(columns: fields.map(\.column), rows: comments.map { comment in fields.map { $0.text(comment) } })
    }
}
