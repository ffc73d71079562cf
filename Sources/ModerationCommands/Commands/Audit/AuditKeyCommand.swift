import ArgumentParser
import AuditLog
import Moderation

struct AuditKeyCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Prints the keys by which others verify the log; the one that signs now comes first.",
        discussion: """
            The keys stand in the secrets file under `audit`, a list: the first private key signs, all others only verify. To \
            change the key, or its name, put what --generate prints in front of the list, and restart the server; leave the \
            old key there, private or as its verifier key, so that what it signed still verifies. A name is best an address \
            without scheme, such as binhluan.example.vn/audit: it names the log in each checkpoint.

            Example: duyet audit key > key.txt
            """
    )

    @Option(help: ArgumentHelp("Print a new private key of this name. It is kept nowhere.", valueName: "name"))
    var generate: String?

    @OptionGroup var config: ConfigOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        if let generate {
            context.output.line(try NoteSigner(name: generate).encoded)
            return .done
        }
        let verifiers = try await Installation.open(config, in: context).verifiers()
        guard !verifiers.isEmpty else {
            context.output.writeError("There is no key under `audit` in the secrets: see `duyet audit key --help`.\n")
            return .nothingMatched
        }
        for verifier in verifiers { context.output.line("\(verifier)") }
        return .done
    }
}
