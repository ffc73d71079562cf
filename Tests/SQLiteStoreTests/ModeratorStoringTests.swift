import AuditLog
import Foundation
import Moderation
import Testing

@testable import SQLiteStore

struct ModeratorStoringTests {
    private static let now = StoreFixture.start

    private static func hash(_ byte: UInt8) throws -> TokenHash {
        try #require(TokenHash(hexadecimal: String(repeating: "0\(byte)", count: 32)))
    }

    /// An audited store with an administrator, a moderator of one site, and a token of his: entries 2 to 4.
    private static func filled() async throws -> AuditedStore {
        let audited = try await AuditedStore()
        let store = audited.fixture.store
        _ = try await store.addModerator("an", grant: RoleGrant(.administrator), actor: "root", time: now)
        _ = try await store.addModerator("lan", grant: RoleGrant(.moderator, site: "demo"), actor: "an", time: now)
        let request = TokenRequest(
            hash: try hash(1),
            moderator: "lan",
            scopes: [.read, .decide],
            expires: now.addingTimeInterval(60)
        )
        _ = try await store.addToken(request, actor: "an", time: now)
        _ = try await audited.sign()
        return audited
    }

    @Test(
        "the first must be an administrator of all sites",
        arguments: [
            RoleGrant(.moderator), RoleGrant(.auditor), RoleGrant(.administrator, site: "demo"),
        ]
    )
    func first(grant: RoleGrant) async throws {
        let fixture = try await StoreFixture()
        await #expect(throws: ModerationError.lastAdministrator) {
            _ = try await fixture.store.addModerator("an", grant: grant, actor: "root", time: Self.now)
        }
        #expect(try await fixture.store.moderators().isEmpty)
        #expect(try await fixture.store.auditSize() == 1)
    }

    @Test("the last administrator stays one")
    func last() async throws {
        let audited = try await Self.filled()
        await #expect(throws: ModerationError.lastAdministrator) {
            try await audited.fixture.store.revokeModerator("an", actor: "an", time: Self.now)
        }
        await #expect(throws: ModerationError.lastAdministrator) {
            _ = try await audited.fixture.store.changeRole(
                of: "an",
                to: .auditor,
                site: nil,
                actor: "an",
                time: Self.now
            )
        }
        await #expect(throws: ModerationError.lastAdministrator) {
            _ = try await audited.fixture.store.changeRole(of: "an", to: nil, site: nil, actor: "an", time: Self.now)
        }
        #expect(try await audited.fixture.store.identity(named: "an").grants == [RoleGrant(.administrator)])
    }

    @Test("a token is its moderator until it expires or is revoked, or his work ends")
    func tokenLife() async throws {
        let audited = try await Self.filled()
        let hash = try Self.hash(1)
        let identity = try #require(try await audited.fixture.store.identity(token: hash, now: Self.now))
        #expect(
            identity == Identity(name: "lan", grants: [RoleGrant(.moderator, site: "demo")], scopes: [.read, .decide])
        )
        #expect(try await audited.fixture.store.identity(token: Self.hash(2), now: Self.now) == nil)
        #expect(try await audited.fixture.store.identity(token: hash, now: Self.now.addingTimeInterval(60)) == nil)
        _ = try await audited.fixture.store.changeRole(of: "lan", to: .auditor, site: nil, actor: "an", time: Self.now)
        #expect(try await audited.fixture.store.identity(token: hash, now: Self.now)?.grants?.count == 2)
        try await audited.fixture.store.revokeModerator("lan", actor: "an", time: Self.now)
        #expect(try await audited.fixture.store.identity(token: hash, now: Self.now) == nil)
        _ = try await audited.fixture.store.addModerator(
            "lan",
            grant: RoleGrant(.moderator),
            actor: "an",
            time: Self.now
        )
        #expect(try await audited.fixture.store.identity(token: hash, now: Self.now) == nil)
        await #expect(throws: ModerationError.unknownToken(1)) {
            try await audited.fixture.store.revokeToken(1, actor: "an", time: Self.now)
        }
    }

    @Test("the last use is kept to a minute")
    func lastUse() async throws {
        let audited = try await Self.filled()
        let hash = try Self.hash(1)
        for (seconds, expected) in [(0.0, 0.0), (59, 0)] {
            _ = try await audited.fixture.store.identity(token: hash, now: Self.now.addingTimeInterval(seconds))
            #expect(try await audited.fixture.store.tokens().first?.lastUsed == Self.now.addingTimeInterval(expected))
        }
    }

    @Test("whoever is not registered may do nothing, once somebody is")
    func unregistered() async throws {
        let audited = try await Self.filled()
        await #expect(throws: ModerationError.unregistered("root")) {
            _ = try await audited.fixture.store.identity(named: "root")
        }
        try await audited.fixture.store.revokeModerator("lan", actor: "an", time: Self.now)
        await #expect(throws: ModerationError.unregistered("lan")) {
            _ = try await audited.fixture.store.identity(named: "lan")
        }
    }

    @Test("everything that was done to moderators and tokens verifies")
    func verifies() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        _ = try await store.changeRole(of: "lan", to: .auditor, site: nil, actor: "an", time: Self.now)
        _ = try await store.changeRole(of: "lan", to: nil, site: "demo", actor: "an", time: Self.now)
        _ = try await store.addToken(
            TokenRequest(hash: Self.hash(2), moderator: "an", scopes: [.read], expires: nil),
            actor: "an",
            time: Self.now
        )
        try await store.revokeToken(2, actor: "an", time: Self.now)
        try await store.revokeModerator("lan", actor: "an", time: Self.now)
        _ = try await store.addModerator("lan", grant: RoleGrant(.moderator), actor: "an", time: Self.now)
        #expect(try await audited.verify().defects == [])
        let last = try #require(try await store.auditEntries(after: 8, limit: 1).first)
        let entry = try AuditEntry(canonicalBytes: last.entry)
        #expect(entry.action == .revokeModerator)
        #expect(entry.changes == ["moderator: lan"])
    }

    @Test(
        "nobody gives himself a role or a token behind the log's back",
        arguments: [
            ("UPDATE moderatorRole SET role = 'administrator' WHERE moderator = 'lan'", 3, .moderator("lan")),
            ("INSERT INTO moderatorRole VALUES ('lan', '', 'administrator')", 3, .moderator("lan")),
            ("UPDATE moderator SET revoked = 1 WHERE name = 'an'", 2, .moderator("an")),
            ("DELETE FROM moderator WHERE name = 'lan'", 3, .moderator("lan")),
            ("INSERT INTO moderator VALUES ('eve', 0, NULL)", nil, .moderator("eve")),
            ("UPDATE token SET hash = zeroblob(32)", 4, .token(1)),
            ("UPDATE token SET moderator = 'an'", 4, .token(1)),
            ("UPDATE token SET scopes = 'administer,read'", 4, .token(1)),
            ("UPDATE token SET expires = NULL", 4, .token(1)), ("UPDATE token SET revoked = 1", 4, .token(1)),
            ("DELETE FROM token", 4, .token(1)),
            (
                "INSERT INTO token (hash, moderator, scopes, created) VALUES (zeroblob(32), 'an', 'read', 0)", nil,
                .token(2)
            ),
        ] as [(String, Int64?, AuditDefect.Problem)]
    )
    func tampered(sql: String, entry: Int64?, problem: AuditDefect.Problem) async throws {
        let audited = try await Self.filled()
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects.first == AuditDefect(entry: entry, problem))
    }
}
