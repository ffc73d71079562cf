import AuditLog
import Captcha
import Crypto
import Foundation
import Moderation
import RemoteStore
import SQLiteStore
import SpamFilter

/// What a command works on: an installation on this machine, with its configuration and its database, or a server.
struct Installation: Sendable {
    private enum Place: Sendable {
        case local(LocalInstallation)
        case remote(RemoteDesk)
    }

    private let place: Place
    /// Who works, by the name that is recorded.
    let moderator: String

    /// Opens the installation that the options name.
    static func open(
        _ options: ConfigOptions,
        as moderator: ModeratorOptions? = nil,
        overrides: [String: String] = [:],
        in context: CommandContext
    ) async throws -> Installation {
        if let server = options.server {
            let token = context.environment["DUYET_TOKEN"]
            let desk = RemoteDesk(try RemoteConnection(server: server, token: token))
            let name = try await desk.identity().name
            if let asked = moderator?.name, asked != name { throw CommandsError.tokenOfAnother(name, asked: asked) }
            return Installation(place: .remote(desk), moderator: name)
        }
        let local = try await LocalInstallation.open(options, overrides: overrides, in: context)
        let name =
            try moderator?.moderator(local.configuration, in: context)
            ?? local.configuration.moderator ?? context.loginName
        return Installation(place: .local(local), moderator: name)
    }

    /// What most commands work with: it lets the moderator do what his role allows.
    var store: any ModerationDesk {
        switch place {
        case .local(let local): GuardedDesk(local.database, named: moderator)
        case .remote(let desk): desk
        }
    }

    var isLocal: Bool {
        if case .local = place { true } else { false }
    }

    /// - Throws: `localOnly` where there is only a server.
    var local: LocalInstallation {
        get throws(CommandsError) {
            switch place {
            case .local(let local): return local
            case .remote: throw .localOnly(.files)
            }
        }
    }

    /// - Throws: `localOnly`.
    var database: SQLiteStore {
        get throws(CommandsError) { try local.database }
    }

    /// - Throws: `localOnly`.
    var configuration: DuyetConfiguration {
        get throws(CommandsError) { try local.configuration }
    }
}

extension Installation {
    /// - Throws: `ModerationError.forbidden`, `ModerationError.unregistered`.
    func check(_ permission: Permission, site: String? = nil) async throws {
        switch place {
        case .local(let local):
            try await GuardedDesk(local.database, named: moderator).check(permission, site: site)
        case .remote(let desk):
            try await desk.identity().check(permission, site: site)
        }
    }

    /// The keys by which the log is verified, the one that signs now first.
    func verifiers() async throws -> [NoteVerifier] {
        switch place {
        case .local: try auditTrail().verifiers
        case .remote(let desk): try await desk.verifiers()
        }
    }

    /// The keyed hash that stands for a visitor's address.
    func source(address: String) async throws -> SourceHash {
        switch place {
        case .local(let local):
            let secrets = try Secrets(path: local.configuration.secretsFile)
            return Visitor(address: address, key: KeyedHash(secrets.sourceKey)).source
        case .remote(let desk):
            return try await desk.source(address: address)
        }
    }

    /// The secret for sources; nil where a server has it.
    func sourceKey() throws -> SymmetricKey? {
        guard case .local(let local) = place else { return nil }
        return try Secrets(path: local.configuration.secretsFile).sourceKey
    }

    /// What a server finds of its own installation.
    /// - Throws: `localOnly` where there is none.
    func serverFindings() async throws -> [Finding] {
        guard case .remote(let desk) = place else { throw CommandsError.localOnly(.files) }
        return try await desk.findings()
    }

    /// Copies the database, whole and checked. What a server sends has another name, with `.part` behind, until all of it is there.
    ///
    /// - Parameter path: Of a new file, for its owner alone.
    /// - Returns: How many comments the copy holds.
    /// - Throws: `pathExists`, `cannotWrite`, `ModerationError`.
    func backUp(to path: String) async throws -> Int {
        switch place {
        case .local(let local):
            do {
                return try await local.database.backup(to: path)
            } catch {
                try? FileManager.default.removeItem(atPath: path)
                throw error
            }
        case .remote(let desk):
            let file = try NewFile(path: "\(path).part")
            do {
                let comments = try await desk.backup { try file.write($0) }
                try file.close()
                try file.move(to: path)
                return comments
            } catch {
                file.abandon()
                throw error
            }
        }
    }

    /// What is kept of a comment's receipt when its salt changes; a server makes it itself.
    func receiptDigest() throws -> @Sendable (_ comment: Int64, _ salt: [UInt8]) -> [UInt8] {
        guard case .local(let local) = place else { return { _, _ in [] } }
        let key = ReceiptKey(try Secrets(path: local.configuration.secretsFile).receiptKey)
        return { id, salt in key.digest(forComment: id, salt: salt) }
    }

    /// A site's banned words as they are; a server reads its lists itself.
    func bannedWords(at time: Date) throws -> @Sendable (_ site: String) -> BannedWords? {
        guard case .local(let local) = place else { return { _ in nil } }
        let lists = BannedWordLists(folder: URL(filePath: local.configuration.bannedWordsFolder))
        return { lists.words(forSite: $0, now: time) }
    }

    /// Signs the log as it stands; nil while it is empty.
    func signLog(time: Date) async throws -> SignedNote? {
        switch place {
        case .local: try await auditTrail().sign(time: time)
        case .remote(let desk): try await desk.signLog()
        }
    }

    /// - Throws: `ModerationError.unknownSite` where a site is named that there is not.
    func checkSite(_ id: String?) async throws(ModerationError) {
        try await Self.checkSite(id, in: store)
    }

    /// Whether what filters name is there.
    /// - Throws: `ModerationError.unknownSite`, `CommandsError.unknownComment`.
    func check(_ filters: FilterOptions) async throws {
        try await checkSite(filters.site)
        for id in [filters.sourceOf, filters.similarTo].compactMap(\.self) where try await store.comment(id) == nil {
            throw CommandsError.unknownComment(id)
        }
    }

    static func checkSite(_ id: String?, in store: any DecidingStore) async throws(ModerationError) {
        guard let id else { return }
        guard try await store.sites().contains(where: { $0.id == id }) else { throw .unknownSite(id) }
    }

    /// The use cases of the audit, with the keys of the secrets file.
    func auditTrail() throws(CommandsError) -> AuditTrail {
        let local = try local
        return AuditTrail(
            store: store,
            keys: try Secrets(path: local.configuration.secretsFile).auditKeys,
            publishesEntries: local.configuration.publishesAuditEntries
        )
    }
}
