import ArgumentParser

struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Holds comments while one works on them, so that two moderators never do the same work.",
        discussion: """
            A claim ends by itself after the site's claimTimeout (5m), when it is renewed not before, and with the decision. \
            What somebody else holds is not decided, unless --force takes it over, which the audit log records. `duyet review` \
            claims what it shows.

            Example: duyet claims take 20-29
            """,
        subcommands: [ClaimsListCommand.self, ClaimsTakeCommand.self, ClaimsReleaseCommand.self],
        defaultSubcommand: ClaimsListCommand.self
    )
}
