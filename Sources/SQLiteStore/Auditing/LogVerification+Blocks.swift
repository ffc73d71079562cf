import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares blocks with what the log says of them. How often they hit is not in the log.
    mutating func compareBlocks() throws {
        var missing = Set(replay.blocks.keys)
        for row in try Row.fetchAll(database, sql: "SELECT * FROM block ORDER BY id") {
            let id: Int64 = row["id"]
            guard missing.remove(id) != nil, let logged = replay.blocks[id] else {
                report(nil, .block(id))
                continue
            }
            if !isLogged(row, logged, id: id) { report(logged.last, .block(id)) }
        }
        for id in missing.sorted() { report(replay.blocks[id]?.last, .block(id)) }
    }

    private func isLogged(_ row: Row, _ block: LoggedBlock, id: Int64) -> Bool {
        let moderator: String = row["moderator"]
        let removed = (row["removed"] as Int64?).map(Date.init(milliseconds:))
        guard row["site"] == block.site, "moderator \(moderator)" == block.actor,
            row.date("created") == block.created,
            removed == block.removed,
            StoredBlocks.facts(block: id, kind: row["kind"], expires: row["expires"]) == block.facts
        else {
            return false
        }
        let value: String? = row["value"]
        let salt: Data? = row["salt"]
        guard removed == nil else {
            return value == nil && salt == nil && (row["reason"] as String?) == nil
        }
        guard let value, let salt else { return false }
        return StoredBlocks.digest(salt: Array(salt), value: value, reason: row["reason"])
            == block.content
    }
}
