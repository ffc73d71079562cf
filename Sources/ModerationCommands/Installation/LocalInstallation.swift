import SQLiteStore

/// An installation on this machine.
struct LocalInstallation: Sendable {
    let configurationPath: String
    let configuration: DuyetConfiguration
    let database: SQLiteStore

    /// Opens the installation that the options name.
    static func open(
        _ options: ConfigOptions,
        overrides: [String: String] = [:],
        in context: CommandContext
    ) async throws -> LocalInstallation {
        let path = try ConfigurationFile.path(
            named: options.config,
            environment: context.environment,
            folder: context.folder
        )
        let configuration = try await DuyetConfiguration(
            file: ConfigurationFile(path: path),
            overrides: overrides,
            environment: context.environment
        )
        let database = try SQLiteStore(path: configuration.storePath, busyTimeout: configuration.busyTimeout)
        return LocalInstallation(configurationPath: path, configuration: configuration, database: database)
    }
}
