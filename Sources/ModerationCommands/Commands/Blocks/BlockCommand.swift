import ArgumentParser

struct BlockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "block",
        abstract: "Holds comments of a name, a source, a subnet or with a piece of text apart as spam.",
        discussion: """
            A block is a phase of the policy: what it concerns is held as spam, with the reason blocked and the block's number, and can be \
            approved like all that is held apart. Nothing is dropped, and the visitor is told nothing else. It concerns what comes; for what \
            is there already, use `duyet spam` with filters. Each block is an entry of the audit log.

            Example: duyet block add --source-of 12 --for 7d --reason 'floods'
            """,
        subcommands: [BlockAddCommand.self, BlockListCommand.self, BlockRemoveCommand.self],
        defaultSubcommand: BlockListCommand.self
    )
}
