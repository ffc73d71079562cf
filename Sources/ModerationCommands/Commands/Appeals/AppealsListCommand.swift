import ArgumentParser
import Foundation
import Moderation

struct AppealsListCommand: ContextCommand {
    enum StateChoice: String, ExpressibleByArgument, CaseIterable {
        case open, granted, upheld, all

        var states: Set<Appeal.State> {
            Appeal.State(rawValue: rawValue).map { [$0] } ?? Set(Appeal.State.allCases)
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists appeals, by default those that wait for an answer, oldest first.",
        discussion: "Example: duyet appeals --site bao --state all"
    )

    @Option(help: ArgumentHelp("Only appeals at this site.", valueName: "site"), completion: .sites)
    var site: String?

    @Option(help: ArgumentHelp("Only appeals of this state. May be repeated.", valueName: "state"))
    var state: [StateChoice] = []

    @OptionGroup var limit: LimitOptions
    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.checkSite(site)
        let states: Set<Appeal.State> = state.isEmpty ? [.open] : Set(state.flatMap(\.states))
        let filter = AppealFilter(site: site, states: states, limit: limit.limit + 1)
        let found = try await installation.store.appeals(filter)
        let cases = found.prefix(limit.limit)
        let program = context.program.shellQuoted
        if output.json {
            for row in cases { context.output.line(row.json) }
        } else if cases.isEmpty {
            let all = "\(program) appeals --state all\(config.suffix)"
            context.output.line(
                site == nil && state.isEmpty
                    ? "No appeal waits for an answer. All appeals: \(all)" : "No appeal matches. All appeals: \(all)"
            )
        } else {
            context.output.table(table(cases, now: context.now()))
            context.output.line()
            if found.count > cases.count { context.output.line("There are more: raise --limit.") }
            context.output.line(
                "One whole: \(program) appeals show ID\(config.suffix). Answer: appeals grant IDS, appeals uphold IDS."
            )
        }
        return .done
    }

    /// State and site stand there only where they differ from row to row.
    private func table(_ cases: ArraySlice<AppealCase>, now: Date) -> Table {
        typealias Field = (column: Table.Column, text: (AppealCase) -> String)
        var fields: [Field] = [
            (.init(title: "ID", alignment: .right), { String($0.appeal.id) }),
            (.init(title: "AGE", alignment: .right), { $0.appeal.created.age(at: now) }),
        ]
        if Set(cases.map(\.appeal.state)).count > 1 {
            fields.append((.init(title: "STATE"), { $0.appeal.state.rawValue }))
        }
        if Set(cases.map(\.appeal.site)).count > 1 {
            fields.append((.init(title: "SITE", minimum: 6), { $0.appeal.site }))
        }
        fields +=
            [
                (.init(title: "REFUSED BY", minimum: 8), { $0.refusal.moderator }),
                (.init(title: "REASON", minimum: 8), { $0.refusal.reason ?? "–" }),
                (.init(title: "APPEAL", minimum: 16, weight: 3), { String($0.appeal.message.prefix(300)) }),
            ] as [Field]
        return Table(columns: fields.map(\.column), rows: cases.map { row in fields.map { $0.text(row) } })
    }
}
