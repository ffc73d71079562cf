import ArgumentParser

struct ProposalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposals",
        abstract: "What waits for a second pair of eyes: erasures and blocks of subnets, where a site asks for that.",
        discussion: """
            With `duyet sites set SITE fourEyes=on`, erasing comments of the site and blocking a subnet there only propose it. Another \
            administrator confirms it, within 7 days; the audit log has both names, and verifying finds what was done by one alone.

            Example: duyet proposals confirm 3
            """,
        subcommands: [
            ProposalsListCommand.self, ProposalsShowCommand.self, ProposalsConfirmCommand.self,
            ProposalsDeclineCommand.self,
        ],
        defaultSubcommand: ProposalsListCommand.self
    )
}
