import Captcha
import Foundation
import Moderation
import SQLiteStore

extension LocalInstallation {
    /// Issues and opens this installation's challenges.
    func challenges(_ secrets: Secrets) throws(CaptchaError) -> ChallengeIssuer {
        try ChallengeIssuer(keys: secrets.captchaKeys, lifetime: configuration.captchaLifetime)
    }

    /// The use cases, with all secrets; `observe` is told what happens to visitors, `onFilterProblem` is told why the filter does not learn, `onBannedWordsProblem` of a
    /// list of banned words that cannot be used.
    func moderation(
        now: @escaping @Sendable () -> Date,
        observe: @escaping @Sendable (ModerationEvent) -> Void = { _ in },
        onFilterProblem: @escaping @Sendable (ModerationError) -> Void = { _ in },
        onBannedWordsProblem: @escaping @Sendable (_ file: String, _ problem: String) -> Void
    ) throws -> Moderation {
        let secrets = try Secrets(path: configuration.secretsFile)
        return Moderation(
            store: database,
            challenges: try challenges(secrets),
            receipts: ReceiptKey(secrets.receiptKey),
            sourceKey: secrets.sourceKey,
            bannedWords: BannedWordLists(
                folder: URL(filePath: configuration.bannedWordsFolder),
                onProblem: onBannedWordsProblem
            ),
            filter: LearningFilter(store: database, onProblem: onFilterProblem),
            now: now,
            observe: observe
        )
    }

    /// The same, whose database tells what it does.
    func observed(by observe: @escaping @Sendable (StoreEvent) -> Void) -> LocalInstallation {
        LocalInstallation(
            configurationPath: configurationPath,
            configuration: configuration,
            database: database.observed(by: observe)
        )
    }

    /// The use cases of the audit for the server itself, which no role holds back.
    func auditTrail() throws(CommandsError) -> AuditTrail {
        AuditTrail(
            store: database,
            keys: try Secrets(path: configuration.secretsFile).auditKeys,
            publishesEntries: configuration.publishesAuditEntries
        )
    }
}
