package import AuditLog
import Crypto
import Foundation
import GRDB
package import Moderation
import SpamFilter

extension SQLiteStore: FilterStore {
    package func storedModel(through position: Int64?) async throws(ModerationError) -> StoredModel? {
        try await read { try Self.storedModel(through: position, in: $0) }
    }

    package func saveModel(_ draft: ModelDraft) async throws(ModerationError) -> Int64? {
        try await write { try Self.saveModel(draft, in: $0) }
    }

    package func modelBeginnings() async throws(ModerationError) -> [ModelRecord] {
        try await read { database in
            let sql = """
                SELECT entry FROM auditEntry
                WHERE sequence IN (SELECT position FROM spamModel WHERE position = base) ORDER BY sequence
                """
            let records = try Data.fetchAll(database, sql: sql).compactMap { entry in
                (try? AuditEntry(canonicalBytes: PackedEntry.unpack([UInt8](entry))))
                    .flatMap { ModelRecord(changes: $0.changes) }
            }
            let last = records.lastIndex { $0.kind == .rebuild }
            return Array(records[(last ?? records.startIndex)...])
        }
    }

    static func newestBase(in database: Database) throws -> Int64 {
        try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(base) FROM spamModel")) ?? 0
    }

    static func storedModel(through position: Int64?, in database: Database) throws -> StoredModel? {
        let sql = "SELECT base, position, model FROM spamModel WHERE position <= ? ORDER BY position DESC LIMIT 1"
        return try Row.fetchOne(database, sql: sql, arguments: [position ?? .max]).map { row in
            StoredModel(base: row[0], position: row[1], bytes: [UInt8](row[2] as Data))
        }
    }

    static func saveModel(_ draft: ModelDraft, in database: Database) throws -> Int64? {
        let newest = try Int64.fetchOne(database, sql: "SELECT max(position) FROM spamModel") ?? 0
        // What another process began anew is continued, not undone.
        guard try newestBase(in: database) == draft.base, draft.kind != .snapshot || draft.position > newest else {
            return nil
        }
        // What was decided meanwhile would be forgotten by a new beginning.
        let lesson = try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM spamLesson") ?? 0
        guard draft.kind == .snapshot || draft.kind == .import || lesson <= draft.position else { return nil }
        let own = try lastSequence(in: database) + 1
        let position = draft.kind == .snapshot ? draft.position : own
        let base = draft.kind == .snapshot ? draft.base : own
        try database.execute(
            sql: "INSERT INTO spamModel (position, base, model) VALUES (?, ?, ?)",
            arguments: [position, base, Data(draft.bytes)]
        )
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO spamLearned (base, lesson, score, errorBits) VALUES (?, ?, ?, ?)"
        )
        for (lesson, result) in draft.learned.sorted(by: { $0.key < $1.key }) {
            try statement.execute(arguments: [base, lesson, result.score.millionths, Int64(result.errorBits)])
        }
        let record = ModelRecord(
            kind: draft.kind,
            position: position,
            digest: SHA256.hash(data: draft.bytes).withUnsafeBytes { Array($0) }.hexadecimal,
            lessons: try learnedDigest(base: base, after: draft.kind == .snapshot ? newest : 0, in: database),
            omitted: draft.omitted
        )
        try appendAuditEntry(in: database) { sequence in
            AuditEntry(
                sequence: sequence,
                time: draft.time,
                actor: draft.moderator.map { "moderator \($0)" } ?? "filter",
                action: .model,
                model: ModelVersion(position: position).description,
                changes: record.changes
            )
        }
        try ModelPruning(database: database).run()
        return position
    }

    /// Of the stored results of lessons behind a position, and of those of its own beginning alone.
    static func learnedDigest(
        base: Int64,
        after position: Int64,
        through last: Int64 = .max,
        in database: Database
    ) throws -> String {
        var hash = SHA256()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT lesson, score, errorBits FROM spamLearned
                WHERE base = ? AND lesson > ? AND lesson <= ? ORDER BY lesson
                """,
            arguments: [base, position, last]
        )
        while let row = try rows.next() {
            hash.update(data: Data("\(row[0] as Int64) \(row[1] as Int) \(row[2] as Int64)\n".utf8))
        }
        return hash.finalize().withUnsafeBytes { Array($0) }.hexadecimal
    }
}
