import ArgumentParser
import AuditLog
import Foundation
import Moderation
import SQLiteStore

struct RestoreCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Brings a backup back, after it was checked as `doctor` and `audit verify` do.",
        discussion: """
            The backup is only read: its copy is brought up to this version and checked, and takes the place of the database only \
            when nothing is wrong with it. A database that is there is left alone, unless --force is given: then it stays beside the \
            new one under another name. Stop the server before. The secrets and the configuration are not in a backup.

            Example: duyet restore monday.sqlite --config data/duyet.yaml
            """
    )

    @Argument(help: ArgumentHelp("What `duyet backup` wrote.", valueName: "backup"), completion: .file())
    var backup: String

    @Option(help: ArgumentHelp("The folder in which to make duyet.sqlite, instead of --config.", valueName: "folder"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "A verifier key of the log. May be repeated. Default: those in the secrets of the installation, if they are there.",
            valueName: "key"
        )
    )
    var key: [String] = []

    @Flag(help: "Take the place of a database that is there, which is kept under another name.")
    var force = false

    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard to == nil || config.config == nil else { throw ValidationError("Choose --to or --config, not both.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        guard config.server == nil else { throw CommandsError.localOnly(.installation) }
        let (path, verifiers) = try await target(in: context)
        let place = RestorePlace(path: path, time: context.now())
        try place.check(force: force)
        let hadEarlier = place.exists
        let checked: RestoreReport
        do {
            checked = try await copy(context.path(backup), to: place, verifiers: verifiers)
        } catch {
            place.abandon()
            throw error
        }
        guard checked.problems.isEmpty else {
            place.abandon()
            report(checked, place: place, earlier: nil, in: context)
            return .nothingMatched
        }
        try place.take()
        report(checked, place: place, earlier: hadEarlier ? place.earlier : nil, in: context)
        return .done
    }

    /// The database's path, and the keys by which the log in it is verified.
    private func target(in context: CommandContext) async throws -> (String, [NoteVerifier]) {
        let given = try key.map { try NoteVerifier($0) }
        if let to {
            let folder = URL(filePath: context.path(to), directoryHint: .isDirectory)
            let secrets = folder.appending(component: "secrets.yaml").path
            let keys =
                given.isEmpty && FileManager.default.fileExists(atPath: secrets)
                ? try Secrets(path: secrets).auditKeys.verifiers : given
            return (folder.appending(component: "duyet.sqlite").path, keys)
        }
        let path = try ConfigurationFile.path(
            named: config.config,
            environment: context.environment,
            folder: context.folder
        )
        let configuration = try await DuyetConfiguration(
            file: ConfigurationFile(path: path),
            environment: context.environment
        )
        let keys = try given.isEmpty ? Secrets(path: configuration.secretsFile).auditKeys.verifiers : given
        return (configuration.storePath, keys)
    }

    private func copy(_ backup: String, to place: RestorePlace, verifiers: [NoteVerifier]) async throws -> RestoreReport
    {
        let mask = umask(0o077)
        defer { umask(mask) }
        let store = try SQLiteStore.restore(backup, to: place.temporary)
        let report = try await RestoreReport(of: store, verifiers: verifiers)
        try store.close()
        return report
    }

    private func report(_ report: RestoreReport, place: RestorePlace, earlier: String?, in context: CommandContext) {
        if output.json {
            context.output.line(report.json(path: place.path, earlier: earlier))
            return
        }
        for problem in report.problems {
            context.output.line(context.output.styled("problem  ", .red) + problem.singleLine)
        }
        guard report.problems.isEmpty else {
            context.output.line("The backup is not whole: nothing was restored.")
            return
        }
        context.output.line(
            "\(place.path) holds \(report.comments.counted("comment")) and \(report.entries.counted("entry", "entries")) of the log."
        )
        context.output.line(
            report.isSigned
                ? "The database is whole, and all is as the log says."
                : "The database is whole, and all is as the log says; its signatures were not checked: name a key with --key."
        )
        if let earlier { context.output.line("What was there before is now \(earlier)") }
    }
}
