import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: ModeratorStore {
    package func moderators() async throws(ModerationError) -> [Moderator] {
        try await read(StoredModerators.all)
    }

    package func addModerator(
        _ name: String,
        grant: RoleGrant,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator {
        try await write { database in
            guard Moderator.isName(name) else { throw ModerationError.invalidModerator(name) }
            let all = try StoredModerators.all(in: database)
            let earlier = all.first { $0.name == name }
            guard earlier == nil || earlier?.revoked != nil else { throw ModerationError.moderatorExists(name) }
            try StoredModerators.checkSite(grant.site, in: database)
            try database.execute(
                sql: """
                    INSERT INTO moderator (name, created) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET revoked = NULL;
                    """,
                arguments: [name, time.milliseconds]
            )
            try database.execute(sql: "DELETE FROM moderatorRole WHERE moderator = ?", arguments: [name])
            try StoredModerators.insert(grant, of: name, in: database)
            try StoredModerators.checkAdministrator(in: database)
            let moderator = Moderator(name: name, grants: [grant], created: earlier?.created ?? time)
            let changes = ["moderator: \(name)", "roles: \(moderator.grants.text)"]
            try StoredModerators.append(.addModerator, changes, actor: actor, time: time, in: database)
            return moderator
        }
    }

    package func changeRole(
        of name: String,
        to role: Role?,
        site: String?,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator {
        try await write { database in
            let before = try StoredModerators.active(name, in: database)
            if role != nil { try StoredModerators.checkSite(site, in: database) }
            try database.execute(
                sql: "DELETE FROM moderatorRole WHERE moderator = ? AND site = ?",
                arguments: [name, site ?? ""]
            )
            if let role { try StoredModerators.insert(RoleGrant(role, site: site), of: name, in: database) }
            try StoredModerators.checkAdministrator(in: database)
            let after = try StoredModerators.active(name, in: database)
            let changes = ["moderator: \(name)", "roles: \(before.grants.text) -> \(after.grants.text)"]
            try StoredModerators.append(.changeModerator, changes, actor: actor, time: time, in: database)
            return after
        }
    }

    package func revokeModerator(_ name: String, actor: String, time: Date) async throws(ModerationError) {
        try await write { database in
            _ = try StoredModerators.active(name, in: database)
            let arguments: StatementArguments = [time.milliseconds, name]
            try database.execute(sql: "UPDATE moderator SET revoked = ? WHERE name = ?", arguments: arguments)
            try database.execute(
                sql: "UPDATE token SET revoked = ? WHERE moderator = ? AND revoked IS NULL",
                arguments: arguments
            )
            try StoredModerators.checkAdministrator(in: database)
            let changes = ["moderator: \(name)"]
            try StoredModerators.append(.revokeModerator, changes, actor: actor, time: time, in: database)
        }
    }

    package func tokens() async throws(ModerationError) -> [AccessToken] {
        try await read(StoredModerators.tokens)
    }

    package func addToken(
        _ request: TokenRequest,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> AccessToken {
        try await write { database in
            _ = try StoredModerators.active(request.moderator, in: database)
            let scopes = request.scopes.sorted().map(\.rawValue).joined(separator: ",")
            try database.execute(
                sql: "INSERT INTO token (hash, moderator, scopes, created, expires) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    Data(request.hash.bytes), request.moderator, scopes, time.milliseconds,
                    request.expires?.milliseconds,
                ]
            )
            let id = database.lastInsertedRowID
            let changes = StoredModerators.facts(
                token: id,
                moderator: request.moderator,
                scopes: scopes,
                expires: request.expires?.milliseconds,
                hash: request.hash.bytes
            )
            try StoredModerators.append(.addToken, changes, actor: actor, time: time, in: database)
            return AccessToken(
                id: id,
                moderator: request.moderator,
                scopes: request.scopes,
                created: time,
                expires: request.expires
            )
        }
    }

    package func revokeToken(_ id: Int64, actor: String, time: Date) async throws(ModerationError) {
        try await write { database in
            try database.execute(
                sql: "UPDATE token SET revoked = ? WHERE id = ? AND revoked IS NULL",
                arguments: [time.milliseconds, id]
            )
            guard database.changesCount == 1 else { throw ModerationError.unknownToken(id) }
            try StoredModerators.append(.revokeToken, ["token: \(id)"], actor: actor, time: time, in: database)
        }
    }
}
