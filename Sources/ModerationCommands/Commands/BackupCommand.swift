import ArgumentParser
import Foundation
import Moderation

struct BackupCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the database into a new file while the server runs, and checks the copy.",
        discussion: """
            The secrets and the configuration are not in it: keep copies of those files apart. Of a server's database an \
            administrator gets a copy, which leaves an entry in the audit log.

            Example: duyet backup monday.sqlite
            """
    )

    @Argument(help: "The new file. One that is there is not overwritten.", completion: .file())
    var file: String

    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, in: context)
        let path = context.path(file)
        guard !FileManager.default.fileExists(atPath: path) else { throw CommandsError.pathExists(path) }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else {
            throw CommandsError.cannotWrite(path: path, underlying: "there is no folder \(folder)")
        }
        let comments = try await copy(installation, to: path)
        if output.json {
            context.output.line(.object(["file": .string(path), "comments": .integer(Int64(comments))]))
        } else {
            context.output.line("\(path) holds \(comments.counted("comment")); the copy was checked and is whole.")
        }
        return .done
    }

    /// The copy is for its owner alone.
    private func copy(_ installation: Installation, to path: String) async throws -> Int {
        let mask = umask(0o077)
        defer { umask(mask) }
        return try await installation.backUp(to: path)
    }
}
