package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: AccessStore {
    /// How old the time of a token's last use may be, so that a busy one costs no write a request.
    private static let useInterval: Int64 = 60_000

    package func identity(named name: String) async throws(ModerationError) -> Identity {
        try await read { database in
            let moderators = try StoredModerators.all(in: database)
            if moderators.isEmpty { return Identity(operator: name) }
            guard let moderator = moderators.first(where: { $0.name == name }), moderator.revoked == nil else {
                throw ModerationError.unregistered(name)
            }
            return Identity(name: name, grants: moderator.grants)
        }
    }

    package func identity(token hash: TokenHash, now: Date) async throws(ModerationError) -> Identity? {
        let (identity, stale) = try await read { database -> (Identity?, Int64?) in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT token.id, token.scopes, token.lastUsed, moderator.name FROM token
                    JOIN moderator ON moderator.name = token.moderator
                    WHERE token.hash = ? AND token.revoked IS NULL AND moderator.revoked IS NULL
                        AND (token.expires IS NULL OR token.expires > ?)
                    """
            )
            let arguments: StatementArguments = [Data(hash.bytes), now.milliseconds]
            guard let row = try Row.fetchOne(statement, arguments: arguments) else { return (nil, nil) }
            let name: String = row["name"]
            let grants = try StoredModerators.active(name, in: database).grants
            let identity = Identity(name: name, grants: grants, scopes: StoredModerators.scopes(row["scopes"]))
            let isStale = (row["lastUsed"] as Int64?).map { $0 + Self.useInterval < now.milliseconds } ?? true
            return (identity, isStale ? row["id"] : nil)
        }
        if let stale {
            // Where nothing can be written, one may still read.
            _ = try? await write { database in
                try database.execute(
                    sql: "UPDATE token SET lastUsed = ? WHERE id = ?",
                    arguments: [now.milliseconds, stale]
                )
            }
        }
        return identity
    }

    package func sites(ofComments ids: [Int64]) async throws(ModerationError) -> Set<String> {
        try await read { try Self.sites(ofComments: ids, in: $0) }
    }

    static func sites(ofComments ids: [Int64], in database: Database) throws -> Set<String> {
        let sql = "SELECT DISTINCT site FROM comment WHERE id IN (SELECT value FROM json_each(?))"
        return try Set(String.fetchAll(database, sql: sql, arguments: [try JSONText.encode(ids)]))
    }

    package func sites(ofOperation id: Int64) async throws(ModerationError) -> Set<String> {
        try await read { database in
            let sql = """
                SELECT DISTINCT comment.site FROM decision JOIN comment ON comment.id = decision.comment
                WHERE decision.operation = ?
                """
            return try Set(String.fetchAll(database, sql: sql, arguments: [id]))
        }
    }

    package func operations(
        before: Int64?,
        limit: Int,
        sites: Set<String>
    ) async throws(ModerationError) -> [DecisionOperation] {
        try await read { database in
            try Self.operations(before: before, limit: limit, sites: sites, in: database)
        }
    }
}

extension SQLiteStore: ModerationDesk {}
