import AuditLog
import Foundation
import GRDB
import Moderation

/// What the filter had said of a comment when it was accepted, as the entry of that tells.
struct FilterRecord {
    let score: Double
    let model: String?
    let thresholds: [Double]

    /// Nil for a comment without a score. An entry that cannot be read says nothing; verifying finds it.
    static func of(_ comment: Int64, score: Double?, in database: Database) throws -> FilterRecord? {
        guard score != nil else { return nil }
        let statement = try database.cachedStatement(
            sql: "SELECT entry FROM auditEntry WHERE comment = ? ORDER BY sequence LIMIT 1"
        )
        guard let bytes = try Data.fetchOne(statement, arguments: [comment]),
            let entry = try? AuditEntry(canonicalBytes: PackedEntry.unpack(Array(bytes))), entry.action == .accept,
            let score = entry.score
        else {
            return nil
        }
        return FilterRecord(score: score, model: entry.model, thresholds: entry.thresholds)
    }
}
