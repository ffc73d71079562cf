import ArgumentParser
import Foundation

struct InitCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a new installation: configuration, secrets, database, and a site to try.",
        discussion: """
            Nothing that is there is overwritten.

            Example: duyet init data
            """
    )

    @Argument(help: "The folder; it is made where it is missing.", completion: .directory)
    var dir: String

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var output: OutputOptions

    /// Known so that it can be refused in words.
    @Option(help: .hidden)
    var server: String?

    func run(in context: CommandContext) async throws -> CommandOutcome {
        guard server == nil else { throw CommandsError.localOnly(.installation) }
        let folder = URL(filePath: context.path(dir), directoryHint: .isDirectory)
        var configuration = DuyetConfiguration()
        configuration.moderator = context.environment["DUYET_MODERATION_MODERATOR"].flatMap { $0.isEmpty ? nil : $0 }
        let moderator = try moderator.moderator(configuration, in: context)
        try await NewInstallation(folder: folder, now: context.now()).make(moderator: moderator)
        let program = context.program.shellQuoted
        var shown = dir
        while shown.count > 1, shown.last == "/" { shown.removeLast() }
        let path = "\(shown)/\(NewInstallation.configurationName)"
        if output.json {
            context.output.line(.object(["config": .string(path), "site": .string(NewInstallation.site)]))
            return .done
        }
        let config = "--config \(path.shellQuoted)"
        context.output.line(
            """
            \(shown) holds duyet.yaml, secrets.yaml (mode 0600), duyet.sqlite, banned-words/, and the site "\(NewInstallation.site)".

            Next:
              \(program) serve \(config)
              \(program) queue \(config)
              \(program) doctor \(config)
            """
        )
        return .done
    }
}
