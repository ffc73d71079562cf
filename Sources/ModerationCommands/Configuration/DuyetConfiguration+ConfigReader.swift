import Configuration
import Foundation
import Logging
import Moderation
import ModerationServer

extension DuyetConfiguration {
    /// Reads every key: the command line's overrides first, then the environment, the file, and the defaults.
    ///
    /// - Parameters:
    ///   - file: Where relative paths count from.
    ///   - overrides: Values of whole keys from the command line.
    ///   - environment: Of the process; what begins with `DUYET_` must be ours.
    /// - Throws: The first key that is wrong.
    init(
        file: ConfigurationFile,
        overrides: [String: String] = [:],
        environment: [String: String]
    ) async throws(ConfigurationError) {
        let reader = try await Self.reader(file: file, overrides: overrides, environment: environment)
        try self.init(reader)
        storePath = Self.resolve(storePath, in: file.folder)
        bannedWordsFolder = Self.resolve(bannedWordsFolder, in: file.folder)
        secretsFile = Self.resolve(secretsFile, in: file.folder)
        server.templates = server.templates.map { Self.resolve($0, in: file.folder) }
    }

    /// Reads all keys; the paths stay as they are written.
    ///
    /// - `server.…`: see `ServerConfiguration`.
    /// - `store.path`, `bannedWords.folder`, `secrets.file`: paths.
    /// - `store.busyTimeout`: a duration up to 1m.
    /// - `captcha.lifetime`: a duration from 1m to 1d.
    /// - `moderation.moderator`: a name, or nothing.
    /// - `audit.publishEntries`: true or false.
    /// - `log.level`: a level of swift-log.
    /// - `log.format`: text or json.
    private init(_ reader: ConfigReader) throws(ConfigurationError) {
        let defaults = DuyetConfiguration()
        func path(_ text: String) -> String? { text.isEmpty ? nil : text }
        func duration(_ text: String, in range: ClosedRange<Duration>) -> Duration? {
            Duration(text: text).flatMap { range.contains($0) ? $0 : nil }
        }
        self.init(
            server: try ServerConfiguration(reader),
            storePath: try reader.value("store.path", defaults.storePath, takes: "a file", path),
            busyTimeout: try reader.value(
                "store.busyTimeout",
                defaults.busyTimeout,
                takes: "a duration from 0s to 1m",
                { duration($0, in: .zero ... .seconds(60)) }
            ),
            captchaLifetime: try reader.value(
                "captcha.lifetime",
                defaults.captchaLifetime,
                takes: "a duration from 1m to 1d",
                { duration($0, in: .seconds(60) ... .seconds(86_400)) }
            ),
            moderator: try reader.value("moderation.moderator", takes: "a name, or nothing", { $0 }),
            bannedWordsFolder: try reader.value(
                "bannedWords.folder",
                defaults.bannedWordsFolder,
                takes: "a folder",
                path
            ),
            publishesAuditEntries: try reader.value(
                "audit.publishEntries",
                defaults.publishesAuditEntries,
                takes: "true or false",
                { Bool($0) }
            ),
            secretsFile: try reader.value("secrets.file", defaults.secretsFile, takes: "a file", path),
            logLevel: try reader.value(
                "log.level",
                defaults.logLevel,
                takes: "one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))",
                { Logger.Level(rawValue: $0) }
            ),
            logFormat: try reader.value(
                "log.format",
                defaults.logFormat,
                takes: "text or json",
                { LogFormat(rawValue: $0) }
            )
        )
    }

    private static func reader(
        file: ConfigurationFile,
        overrides: [String: String],
        environment: [String: String]
    ) async throws(ConfigurationError) -> ConfigReader {
        let ours = environment.filter { $0.key.hasPrefix("DUYET_") }
        try checkVariables(ours.keys.sorted())
        let values = overrides.map {
            (AbsoluteConfigKey(ConfigKey($0.key)), ConfigValue(.string($0.value), isSecret: false))
        }
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "command line", values: Dictionary(uniqueKeysWithValues: values)),
            EnvironmentVariablesProvider(environmentVariables: ours).prefixKeys(with: "duyet"),
        ]
        if !file.isEmpty { providers.append(try await provider(of: file)) }
        return ConfigReader(providers: providers)
    }

    private static func provider(of file: ConfigurationFile) async throws(ConfigurationError) -> any ConfigProvider {
        do {
            let path: [AbsoluteConfigKey: ConfigValue] = ["filePath": ConfigValue(.string(file.path), isSecret: false)]
            let reader = ConfigReader(provider: InMemoryProvider(values: path))
            return try await FileProvider<YAMLSnapshot>(config: reader)
        } catch {
            throw .unreadableFile(path: file.path, underlying: String(describing: error))
        }
    }

    private static func checkVariables(_ names: [String]) throws(ConfigurationError) {
        let known = Set(ConfigurationKey.all.map(\.variable) + ["DUYET_CONFIG", "DUYET_TOKEN"])
        for name in names where !known.contains(name) {
            throw .unknownVariable(name, nearest: ConfigurationKey.nearestVariable(to: name))
        }
    }

    private static func resolve(_ path: String, in folder: URL) -> String {
        URL(filePath: path, relativeTo: folder).standardizedFileURL.path
    }
}
