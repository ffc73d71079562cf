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
            let comments = try Self.comments(request, in: database)
            return try Self.propose(comments, request, in: database)
                ?? Self.erase(comments, request, confirming: nil, in: database)
        }
        copies.forget(result.erased)
        guard !result.erased.isEmpty else { return result }
        // Whoever asks for it waits until the index has forgotten it too; what retention sweeps away, in many small
        // transactions, the index forgets with the next round of the search's service.
        result.isOffDisk = await emptyWriteAheadLog(clearsSearch: request.moderator != nil)
        return result
    }

    /// Nil where one pair of eyes is enough.
    private static func propose(
        _ comments: [Int64],
        _ request: ErasureRequest,
        in database: Database
    ) throws -> ErasureResult? {
        guard let moderator = request.moderator, try StoredProposals.isAskedAnywhere(in: database) else { return nil }
        let states = try comments.map { (id: $0, isErased: try Erasure.isErased($0, in: database)) }
        let living = states.filter { $0.isErased == false }.map(\.id)
        guard try StoredProposals.isAsked(by: sites(ofComments: living, in: database), in: database) else { return nil }
        return ErasureResult(
            already: states.filter { $0.isErased == true }.map(\.id),
            unknown: states.filter { $0.isErased == nil }.map(\.id),
            proposal: try StoredProposals.proposeErasure(of: living, request, moderator: moderator, in: database),
            proposed: living
        )
    }

    /// - Parameters:
    ///   - comments: What to erase.
    ///   - request: By whom, and why.
    ///   - proposal: The one that is confirmed so.
    ///   - database: The transaction.
    /// - Returns: What was erased.
    /// - Throws: What the database reports.
    static func erase(
        _ comments: [Int64],
        _ request: ErasureRequest,
        confirming proposal: Int64?,
        in database: Database
    ) throws -> ErasureResult {
        var erased: [Int64] = []
        var already: [Int64] = []
        var unknown: [Int64] = []
        try ModelKeeping(database: database, time: request.time).keepLessons(of: comments)
        for id in comments {
            switch try Erasure.isErased(id, in: database) {
            case nil: unknown.append(id)
            case true?: already.append(id)
            case false?:
                try Erasure(request: request, proposal: proposal, database: database).erase(id)
                erased.append(id)
            }
        }
        return ErasureResult(erased: erased, already: already, unknown: unknown)
    }

    /// Brings all pages into the database file, where those that were erased are overwritten, words of the search index too.
    func emptyWriteAheadLog(clearsSearch: Bool) async -> Bool {
        do {
            if clearsSearch { try await clearRemains() }
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
