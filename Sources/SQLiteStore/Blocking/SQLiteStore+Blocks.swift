import AuditLog
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: BlockStore {
    package func addBlock(_ draft: BlockDraft) async throws(ModerationError) -> BlockResult {
        try await write { database in
            try StoredModerators.checkSite(draft.site, in: database)
            let target = try StoredBlocks.target(of: draft.subject, in: database)
            if case .subnet(let subnet) = target,
                try draft.site.map({ try StoredProposals.isAsked(by: [$0], in: database) })
                    ?? StoredProposals.isAskedAnywhere(in: database)
            {
                return .proposed(try StoredProposals.proposeBlock(of: subnet, draft, in: database))
            }
            return .added(try Self.add(draft, target, confirming: nil, in: database))
        }
    }

    /// - Parameters:
    ///   - draft: By whom, where, how long and why.
    ///   - target: What it blocks.
    ///   - proposal: The one that is confirmed so.
    ///   - database: The transaction.
    /// - Returns: The block; the one that there is, where the draft is only sent again.
    /// - Throws: `blockExists`; what the database reports.
    static func add(
        _ draft: BlockDraft,
        _ target: BlockTarget,
        confirming proposal: Int64?,
        in database: Database
    ) throws -> Block {
        let value = StoredBlocks.value(target)
        let same = """
            SELECT id FROM block WHERE kind = ? AND value = ? AND site IS ? AND (expires IS NULL OR expires > ?)
            """
        let key: StatementArguments = [
            target.kind.rawValue, value, draft.site, draft.time.milliseconds,
        ]
        if let id = try Int64.fetchOne(database, sql: same, arguments: key) {
            guard proposal == nil, let block = try StoredBlocks.block(id, in: database), draft.isSentAgain(for: block)
            else {
                throw ModerationError.blockExists(id)
            }
            return block
        }
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
        try database.execute(
            sql: """
                INSERT INTO block (kind, value, site, moderator, created, expires, reason, salt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                target.kind.rawValue, value, draft.site, draft.moderator, draft.time.milliseconds,
                draft.expires?.milliseconds, draft.reason, Data(salt),
            ]
        )
        let id = database.lastInsertedRowID
        try appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: draft.time,
                actor: "moderator \(draft.moderator)",
                action: .addBlock,
                site: draft.site,
                content: StoredBlocks.digest(salt: salt, value: value, reason: draft.reason),
                changes: StoredBlocks.facts(
                    block: id,
                    kind: target.kind.rawValue,
                    expires: draft.expires?.milliseconds
                ) + (proposal.map { ["proposal: \($0)"] } ?? [])
            )
        }
        guard let block = try StoredBlocks.block(id, in: database) else {
            throw ModerationError.unknownBlock(id)
        }
        return block
    }

    package func removeBlock(
        _ id: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> Block {
        try await write { database in
            guard let before = try StoredBlocks.block(id, in: database), before.removed == nil else {
                throw ModerationError.unknownBlock(id)
            }
            try database.execute(
                sql: "UPDATE block SET removed = ?, value = NULL, reason = NULL, salt = NULL WHERE id = ?",
                arguments: [time.milliseconds, id]
            )
            try Self.appendAuditEntry(in: database) { sequence in
                AuditEntry(
                    sequence: sequence,
                    time: time,
                    actor: "moderator \(moderator)",
                    action: .removeBlock,
                    site: before.site,
                    changes: ["block: \(id)"]
                )
            }
            return before
        }
    }

    package func blocks() async throws(ModerationError) -> [Block] {
        try await read(StoredBlocks.all)
    }
}
