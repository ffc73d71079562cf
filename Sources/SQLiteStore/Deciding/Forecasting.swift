import Foundation
import GRDB
import Moderation

/// Finds out what a decision would do, by one query for all its comments.
struct Forecasting {
    let request: DecisionRequest
    let database: Database

    private static let query = """
        SELECT value, comment.status, comment.site, comment.name, length(comment.salt) > 0
        FROM json_each(?) LEFT JOIN comment ON comment.id = value
        """

    /// - Throws: `reason`, where a site of the comments does not offer it.
    func forecast() throws -> DecisionForecast {
        var changed: [Int64] = []
        var conflicts: [DecisionResult.Conflict] = []
        var unknown: [Int64] = []
        var groups: [String: [CommentStatus: Int]] = [:]
        var authors: [String: Int] = [:]
        var seen: Set<Int64> = []
        let claims = try HeldClaims(
            request.takesOver ? .takenOver : .respected,
            moderator: request.moderator,
            time: request.time,
            in: database
        )
        let rows = try Row.fetchCursor(database, sql: Self.query, arguments: [try JSONText.encode(request.comments)])
        while let row = try rows.next() {
            let id: Int64 = row[0]
            guard seen.insert(id).inserted else { continue }
            guard let status = (row[1] as String?).flatMap(CommentStatus.init) else {
                unknown.append(id)
                continue
            }
            let isMeant = request.expected.contains(status) && status != request.status && row[4]
            let claim = isMeant ? try claims.obstacle(id) : nil
            let isFinal =
                try isMeant && request.status != .approved
                && StatusChange.hasLostAppeal(id, by: request.moderator, in: database)
            guard isMeant, claim == nil, !isFinal else {
                let last = try SQLiteStore.decisions(ofComment: id, in: database).last
                let kind: DecisionResult.Conflict.Kind = isFinal ? .lostAppeal : .status
                conflicts.append(.init(kind, comment: id, status: status, lastDecision: last, claim: claim))
                continue
            }
            changed.append(id)
            groups[row[2], default: [:]][status, default: 0] += 1
            authors[row[3], default: 0] += 1
        }
        if let reason = request.reason {
            for site in groups.keys.sorted() { try SQLiteStore.checkReason(reason, site: site, in: database) }
        }
        return DecisionForecast(
            result: DecisionResult(operation: nil, changed: changed, conflicts: conflicts, unknown: unknown),
            groups: Self.sorted(groups),
            authors: Self.largest(authors),
            authorCount: authors.count,
            first: try changed.prefix(DecisionForecast.shown).compactMap { try SQLiteStore.comment($0, in: database) }
        )
    }

    private static func sorted(_ groups: [String: [CommentStatus: Int]]) -> [DecisionForecast.Group] {
        groups.sorted { $0.key < $1.key }.flatMap { site, counts in
            CommentStatus.allCases.compactMap { status in
                counts[status].map { DecisionForecast.Group(site: site, status: status, count: $0) }
            }
        }
    }

    private static func largest(_ authors: [String: Int]) -> [DecisionForecast.Author] {
        authors.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(DecisionForecast.shown)
            .map { DecisionForecast.Author(name: $0.key, count: $0.value) }
    }
}
