import AuditLog
import Foundation
import GRDB
import Moderation
import SpamFilter
import Submissions

/// The table of blocks, inside a transaction.
enum StoredBlocks {
    static func all(in database: Database) throws -> [Block] {
        try Row.fetchAll(database, sql: "SELECT * FROM block ORDER BY id").map(block)
    }

    static func block(_ id: Int64, in database: Database) throws -> Block? {
        try Row.fetchOne(database, sql: "SELECT * FROM block WHERE id = ?", arguments: [id]).map(block)
    }

    private static func block(_ row: Row) throws -> Block {
        let kind: BlockTarget.Kind = try row.decode(forKey: "kind")
        return Block(
            id: row["id"],
            kind: kind,
            text: [.name, .pattern].contains(kind) ? row["value"] : nil,
            site: row["site"],
            moderator: row["moderator"],
            created: row.date("created"),
            expires: (row["expires"] as Int64?).map(Date.init(milliseconds:)),
            reason: row["reason"],
            hits: row["hits"],
            lastHit: (row["lastHit"] as Int64?).map(Date.init(milliseconds:)),
            removed: (row["removed"] as Int64?).map(Date.init(milliseconds:))
        )
    }

    /// As the table has it.
    static func value(_ target: BlockTarget) -> String {
        switch target {
        case .name(let text): text
        case .source(let hash), .subnet(let hash): hash.bytes.hexadecimal
        case .pattern(let pattern): pattern.text
        }
    }

    static func target(of subject: BlockDraft.Subject, in database: Database) throws -> BlockTarget {
        switch subject {
        case .target(let target): return target
        case .sourceOf(let id):
            return .source(SourceHash(bytes: try hash("source", of: id, in: database)))
        case .subnetOf(let id):
            return .subnet(SourceHash(bytes: try hash("subnet", of: id, in: database)))
        }
    }

    private static func hash(_ column: String, of comment: Int64, in database: Database) throws
        -> [UInt8]
    {
        _ = try SQLiteStore.livingComment(comment, in: database)
        let sql = "SELECT \(column) FROM comment WHERE id = ?"
        let hash = try Data.fetchOne(database, sql: sql, arguments: [comment]).map { Array($0) } ?? []
        guard hash.contains(where: { $0 != 0 }) else { throw ModerationError.noSource(comment) }
        return hash
    }

    /// What may concern a submission. Few blocks have a text to look for; the others are found by their index.
    static let matchesQuery = """
        SELECT id, kind, value FROM block WHERE kind = 'pattern' AND value IS NOT NULL AND \(holds)
        UNION ALL
        SELECT id, kind, block.value
        FROM (VALUES ('source', :source), ('subnet', :subnet), ('name', :name)) AS wanted
        JOIN block ON kind = wanted.column1 AND block.value = wanted.column2 WHERE \(holds)
        """

    private static let holds = "(expires IS NULL OR expires > :now) AND (site IS NULL OR site = :site)"

    static func rules(for draft: SubmissionDraft, in database: Database) throws -> BlockRules {
        let arguments: StatementArguments = [
            "now": draft.created.milliseconds, "site": draft.site.id,
            "source": draft.visitor.source.bytes.hexadecimal,
            "subnet": draft.visitor.subnet.bytes.hexadecimal,
            "name": BlockTarget.folded(name: draft.submission.name),
        ]
        var matches: [BlockRules.Match] = []
        var patterns: [BlockRules.Pattern] = []
        for row in try Row.fetchAll(database.cachedStatement(sql: matchesQuery), arguments: arguments) {
            let kind: BlockTarget.Kind = try row.decode(forKey: "kind")
            if kind != .pattern {
                matches.append(.init(block: row["id"], kind: kind))
            } else if let pattern = FoldedPattern(row["value"] as String) {
                patterns.append(.init(block: row["id"], pattern: pattern))
            }
        }
        return BlockRules(matches: matches, patterns: patterns)
    }

    static func countHits(_ blocks: [Int64], time: Date, in database: Database) throws {
        for id in blocks {
            try database.cachedStatement(
                sql: "UPDATE block SET hits = hits + 1, lastHit = ? WHERE id = ?"
            )
            .execute(arguments: [time.milliseconds, id])
        }
    }

    /// What the log says of a block: nothing that names anybody. Writing and verifying must agree on it, for ever.
    static func facts(block: Int64, kind: String, expires: Int64?) -> [String] {
        ["block: \(block)", "kind: \(kind)", "expires: \(expires.map { "\($0)" } ?? "never")"]
    }

    static func digest(salt: [UInt8], value: String, reason: String?) -> ContentDigest {
        ContentDigest(salt: salt, fields: ["block", value, reason ?? ""])
    }
}
