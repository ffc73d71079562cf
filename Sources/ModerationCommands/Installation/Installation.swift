import Captcha
import Foundation
import Moderation
import SQLiteStore

/// What a command works on: the configuration with its database, and the use cases above them.
struct Installation: Sendable {
    let configurationPath: String
    let configuration: DuyetConfiguration
    let database: SQLiteStore

    /// Opens the installation that the options name.
    static func open(
        _ options: ConfigOptions,
        overrides: [String: String] = [:],
        in context: CommandContext
    ) async throws -> Installation {
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
        return Installation(configurationPath: path, configuration: configuration, database: database)
    }

    /// What most commands need of the database.
    var store: any ModerationStore {
        database
    }

    /// Issues and opens this installation's challenges.
    func challenges(_ secrets: Secrets) throws(CaptchaError) -> ChallengeIssuer {
        try ChallengeIssuer(keys: secrets.captchaKeys, lifetime: configuration.captchaLifetime)
    }

    /// The use cases, with all secrets; `onFilterProblem` is told why the filter does not learn, `onBannedWordsProblem` is told of a list of banned words that cannot be used.
    func moderation(
        now: @escaping @Sendable () -> Date,
        onFilterProblem: @escaping @Sendable (ModerationError) -> Void = { _ in },
        onBannedWordsProblem: @escaping @Sendable (_ file: String, _ problem: String) -> Void
    ) throws -> Moderation {
        let secrets = try Secrets(path: configuration.secretsFile)
        return Moderation(
            store: store,
            challenges: try challenges(secrets),
            receipts: ReceiptKey(secrets.receiptKey),
            sourceKey: secrets.sourceKey,
            bannedWords: BannedWordLists(
                folder: URL(filePath: configuration.bannedWordsFolder),
                onProblem: onBannedWordsProblem
            ),
            filter: LearningFilter(store: database, onProblem: onFilterProblem),
            now: now
        )
    }
}

extension Installation {
    /// The use cases of the audit, with the keys of the secrets file.
    func auditTrail() throws(CommandsError) -> AuditTrail {
        AuditTrail(
            store: database,
            keys: try Secrets(path: configuration.secretsFile).auditKeys,
            publishesEntries: configuration.publishesAuditEntries
        )
    }

    /// - Throws: `ModerationError.unknownSite` where a site is named that there is not.
    func checkSite(_ id: String?) async throws(ModerationError) {
        guard let id else { return }
        guard try await store.sites().contains(where: { $0.id == id }) else { throw .unknownSite(id) }
    }
}
