import Foundation
import Moderation
import ModerationServer

/// Looks an installation over. Opening the database brings its schema up to date, as every command does; nothing else is
/// changed.
struct Examination {
    let options: ConfigOptions
    let context: CommandContext

    /// One after the other; what depends on something broken is left out.
    func findings() async -> [Finding] {
        let configuration: DuyetConfiguration
        let path: String
        do throws(ConfigurationError) {
            path = try ConfigurationFile.path(
                named: options.config,
                environment: context.environment,
                folder: context.folder
            )
            configuration = try await DuyetConfiguration(
                file: ConfigurationFile(path: path),
                environment: context.environment
            )
        } catch {
            return [Finding("configuration", .problem, error.description)]
        }
        return [Finding("configuration", .ok, path), Self.secrets(configuration.secretsFile)]
            + (await database(configuration))
            + [Self.diskSpace(below: configuration.storePath)]
            + Self.bannedWords(configuration.bannedWordsFolder)
            + [Self.templates(configuration.server.templates)].compactMap(\.self)
    }
}
