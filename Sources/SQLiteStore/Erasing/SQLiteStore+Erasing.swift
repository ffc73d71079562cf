import AuditLog
import Foundation
import GRDB
package import Moderation

extension SQLiteStore: ErasureStore {
    package func erasable(_ request: ErasureRequest) async throws(ModerationError) -> [Int64] {
        try await read { database in
            try Self.comments(request, in: database).filter { try Erasure.isErased($0, in: database) == false }
        }
    }

    package func erase(_ request: ErasureRequest) async throws(ModerationError) -> ErasureResult {
        var result = try await write { database in
            var erased: [Int64] = []
            var already: [Int64] = []
            var unknown: [Int64] = []
            let comments = try Self.comments(request, in: database)
            try ModelKeeping(database: database, time: request.time).keepLessons(of: comments)
            for id in comments {
                switch try Erasure.isErased(id, in: database) {
                case nil: unknown.append(id)
                case true?: already.append(id)
                case false?:
                    try Erasure(request: request, database: database).erase(id)
                    erased.append(id)
                }
            }
            return ErasureResult(erased: erased, already: already, unknown: unknown)
        }
        copies.forget(result.erased)
        if !result.erased.isEmpty { result.isOffDisk = await emptyWriteAheadLog() }
        return result
    }

    /// Brings all pages into the database file, where those that were erased are overwritten.
    func emptyWriteAheadLog() async -> Bool {
        do {
            try await database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            return true
        } catch {
            return false
        }
    }

    /// What waits for the answer to an appeal is kept until then.
    static let refused = """
        status IN ('rejected', 'spam') AND created < :value
            AND NOT EXISTS (SELECT 1 FROM appeal WHERE appeal.comment = comment.id AND appeal.state = 'open')
        """

    private static func comments(_ request: ErasureRequest, in database: Database) throws -> [Int64] {
        let (condition, argument): (String, (any DatabaseValueConvertible)?) =
            switch request.selection {
            case .comments: ("", nil)
            case .source(let source): ("source = :value", Data(source.bytes))
            case .name(let name): ("name = :value", name)
            case .refused(let date): (refused, date.milliseconds)
            }
        guard case .comments(let ids) = request.selection else {
            let site = request.site == nil ? "" : "AND site = :site"
            var arguments: StatementArguments = ["value": argument, "limit": Int64(request.limit)]
            if let site = request.site { arguments += ["site": site] }
            return try Int64.fetchAll(
                database,
                sql: "SELECT id FROM comment WHERE \(condition) AND length(salt) > 0 \(site) ORDER BY id LIMIT :limit",
                arguments: arguments
            )
        }
        var seen: Set<Int64> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
