import ArgumentParser
import Foundation
import Moderation

struct ModeratorsTokenCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Makes a token with which a program acts for a moderator. It is shown this once.",
        discussion: """
            The commands take it from the environment variable DUYET_TOKEN, together with --server; other programs send it as \
            `Authorization: Bearer TOKEN`. Only its SHA-256 is kept. Its scopes narrow what the moderator's role allows: read, \
            decide, audit, administer.

            Example: duyet moderators token lan --expires 90d --scope read --scope decide
            """
    )

    @Argument(help: "The moderator's name.", completion: .moderators)
    var name: String

    @Option(help: ArgumentHelp("After how long it is of no use any more (90d), or never.", valueName: "duration"))
    var expires = "90d"

    @Option(help: "read, decide, audit or administer. May be repeated. Default: all of them.")
    var scope: [TokenScope] = []

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    /// Nil: never.
    private var lifetime: Duration? {
        expires == "never" ? nil : Duration(text: expires)
    }

    func validate() throws {
        guard expires == "never" || lifetime.map({ $0 > .zero && $0 <= .seconds(86_400 * 3650) }) == true else {
            throw ValidationError("--expires takes a duration such as 90d, at most 3650d, or never.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        var generator = SystemRandomNumberGenerator()
        let secret = TokenSecret(using: &generator)
        let request = TokenRequest(
            hash: secret.hash,
            moderator: name,
            scopes: Set(scope.isEmpty ? TokenScope.allCases : scope),
            expires: lifetime.map { context.now().addingTimeInterval($0.seconds) }
        )
        let token = try await installation.store.addToken(
            request,
            actor: installation.moderator,
            time: context.now()
        )
        if output.json {
            let secretMember = JSONValue.Member(name: "token", value: .string(secret.text))
            context.output.line(.object(token.members + [secretMember]))
        } else {
            let scopes = token.scopes.sorted().map(\.rawValue).joined(separator: ", ")
            context.output.line(secret.text)
            context.output.writeError(
                "Token \(token.id) of \(token.moderator) (\(scopes)), until \(token.expires?.rfc3339 ?? "revoked"). "
                    + "It is not shown again.\n"
            )
        }
        return .done
    }
}

extension TokenScope: ExpressibleByArgument {}
