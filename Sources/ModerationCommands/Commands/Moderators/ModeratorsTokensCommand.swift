import ArgumentParser
import Foundation
import Moderation

struct ModeratorsTokensCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokens",
        abstract: "Lists the tokens that are in use, never what they are.",
        discussion: "Example: duyet moderators tokens lan"
    )

    @Argument(help: "Only those of this moderator.", completion: .moderators)
    var name: String?

    @Flag(help: "Those that are of no use any more, too.")
    var all = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let now = context.now()
        let tokens = try await Installation.open(config, as: moderator, in: context).store.tokens().filter { token in
            (name == nil || token.moderator == name) && (all || token.isUsable(at: now))
        }
        if output.json {
            for token in tokens { context.output.line(.object(token.members)) }
        } else if tokens.isEmpty {
            let make = "\(context.program.shellQuoted) moderators token NAME\(config.suffix)"
            context.output.line("There is no token in use. Make one: \(make)")
        } else {
            let columns: [Table.Column] = [
                .init(title: "TOKEN", alignment: .right), .init(title: "MODERATOR", minimum: 8),
                .init(title: "SCOPES", minimum: 8), .init(title: "MADE", alignment: .right),
                .init(title: "USED", alignment: .right), .init(title: "UNTIL", minimum: 10),
            ]
            let rows = tokens.map { token in
                [
                    String(token.id), token.moderator, token.scopes.sorted().map(\.rawValue).joined(separator: ", "),
                    token.created.age(at: now), token.lastUsed?.age(at: now) ?? "never", token.end,
                ]
            }
            context.output.table(Table(columns: columns, rows: rows))
        }
        return .done
    }
}

extension AccessToken {
    fileprivate func isUsable(at time: Date) -> Bool {
        revoked == nil && expires.map { $0 > time } ?? true
    }

    fileprivate var end: String {
        revoked.map { "revoked \($0.rfc3339)" } ?? expires?.rfc3339 ?? "revoked"
    }
}
