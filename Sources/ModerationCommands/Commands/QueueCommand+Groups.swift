import Foundation
import Moderation

extension QueueCommand {
    /// `duyet queue --groups`.
    func showGroups(of installation: Installation, in context: CommandContext) async throws -> CommandOutcome {
        let found = try await foundGroups(in: installation, now: context.now())
        let groups = found.prefix(limit.limit)
        if output.json {
            for group in groups { context.output.line(group.json(at: context.now())) }
        } else if groups.isEmpty {
            context.output.line(
                filters.isEmpty
                    ? "Nothing that waits is nearly the same as another comment that waits."
                    : "No comments that match these filters are nearly the same."
            )
        } else {
            context.output.table(Self.table(groups, now: context.now()))
            context.output.line()
            if found.count > groups.count { context.output.line("There are more: raise --limit.") }
            let program = context.program.shellQuoted
            context.output.line(
                "A whole group: \(program) queue --similar-to ID\(config.suffix), or spam --all --similar-to ID."
            )
        }
        return .done
    }

    /// One more than the limit, if there is one.
    private func foundGroups(in installation: Installation, now: Date) async throws(ModerationError) -> [QueueGroup] {
        let store = installation.store
        var filter = filters.filter(limit: limit.limit + 1, moderator: installation.moderator, now: now)
        let found = try await store.groups(of: filter)
        guard filter.isUnsolved == false, found.count < filter.limit else { return found }
        filter.isUnsolved = true
        filter.limit -= found.count
        return try await found + store.groups(of: filter)
    }

    private static func table(_ groups: ArraySlice<QueueGroup>, now: Date) -> Table {
        typealias Field = (column: Table.Column, text: (QueueGroup) -> String)
        var fields: [Field] = [
            (.init(title: "ID", alignment: .right), { String($0.first.id) }),
            (.init(title: "AGE", alignment: .right), { $0.first.created.age(at: now) }),
            (.init(title: "COMMENTS", alignment: .right), { "×\($0.count)" }),
            (.init(title: "FROM"), { $0.networks }),
        ]
        if Set(groups.map(\.sites)).count > 1 || groups.contains(where: { $0.sites.count > 1 }) {
            fields.append((.init(title: "SITE", minimum: 6), { $0.sites.joined(separator: ", ") }))
        }
        fields.append((.init(title: "NAME", minimum: 8), { $0.first.name }))
        fields.append((.init(title: "COMMENT", minimum: 16, weight: 3), { $0.first.summary }))
        if groups.contains(where: { $0.highestScore != nil }) {
            let score: (QueueGroup) -> String = { $0.highestScore.map { "\(Int(100 * $0)) %" } ?? "–" }
            fields.append((.init(title: "SPAM", alignment: .right), score))
        }
        return Table(columns: fields.map(\.column), rows: groups.map { group in fields.map { $0.text(group) } })
    }
}

extension QueueGroup {
    /// `12 subnets`, or `480+ subnets` where not all were told apart.
    fileprivate var networks: String {
        count > Self.comparedSubnets ? "\(subnets)+ subnets" : subnets.counted("subnet")
    }

    /// A row of `duyet queue --groups --json`.
    fileprivate func json(at now: Date) -> JSONValue {
        .object([
            "group": .integer(id),
            "count": .integer(Int64(count)),
            "subnets": .integer(Int64(subnets)),
            "sites": .array(sites.map { .string($0) }),
            "highestScore": JSONValue(highestScore),
            "first": first.json(at: now),
        ])
    }
}
