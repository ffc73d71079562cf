import ArgumentParser

struct SitesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sites",
        abstract: "Adds, lists and changes sites: name, origins, language, and what is asked of comments.",
        subcommands: [
            SitesAddCommand.self, SitesListCommand.self, SitesShowCommand.self, SitesSetCommand.self,
            SitesRemoveCommand.self,
        ]
    )
}
