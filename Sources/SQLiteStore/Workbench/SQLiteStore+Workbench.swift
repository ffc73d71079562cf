import Foundation
import GRDB
package import Moderation

extension SQLiteStore: WorkbenchStore {
    package func page(_ request: WorkRequest) async throws(ModerationError) -> [Comment] {
        if request.search != nil { try await indexNewComments() }
        return try await read { database in
            let ids =
                switch request.queue {
                case .appeals: try Self.appeals(request, in: database)
                case .mine: try Self.ownDecisions(request, in: database)
                default: try Self.undecided(request, in: database)
                }
            return try ids.compactMap { try Self.comment($0, in: database) }
        }
    }

    package func sizes(_ request: WorkRequest) async throws(ModerationError) -> [WorkQueue: Int] {
        try await read { database in
            let sites = try Self.sites(of: request, in: database)
            var sizes: [WorkQueue: Int] = [:]
            for queue in [WorkQueue.unsure, .likelySpam, .unsolved] {
                let query = WorkQuery(queue: queue, order: .age)
                let statement = try database.cachedStatement(sql: query.size)
                for site in sites {
                    for unsolved in query.unsolved {
                        let arguments: StatementArguments = ["site": site, "unsolved": unsolved]
                        sizes[queue, default: 0] += try Int.fetchOne(statement, arguments: arguments) ?? 0
                    }
                }
            }
            let places = ["sites": try JSONText.encode(sites)]
            sizes[.appeals] = try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM (\(Self.openAppealsQuery))",
                arguments: StatementArguments(places)
            )
            sizes[.mine] = try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM (\(Self.ownDecisionsQuery))",
                arguments: StatementArguments(places) + Self.own(request)
            )
            return sizes
        }
    }

    private static func sites(of request: WorkRequest, in database: Database) throws -> [String] {
        if let site = request.site { return [site] }
        let all = try String.fetchAll(database, sql: "SELECT id FROM site ORDER BY id")
        return request.sites.map { sites in all.filter(sites.contains) } ?? all
    }

    private static func undecided(_ request: WorkRequest, in database: Database) throws -> [Int64] {
        let query = WorkQuery(queue: request.queue, order: request.order, search: request.search)
        let place = "SELECT id, coalesce(score, 0) AS risk, thread FROM comment WHERE id = ?"
        let last = try Row.fetchOne(database, sql: place, arguments: [request.after]).map(WorkQuery.Place.init)
        let statement = try database.cachedStatement(sql: query.page)
        var places: [WorkQuery.Place] = []
        for site in try sites(of: request, in: database) {
            for unsolved in query.unsolved {
                let arguments: StatementArguments = [
                    "site": site, "unsolved": unsolved, "limit": request.limit, "id": last?.id ?? 0,
                ]
                let keys = StatementArguments(
                    request.order == .risk
                        ? ["risk": last?.risk ?? 1] : request.order == .article ? ["thread": last?.thread ?? 0] : [:]
                )
                let all = arguments + keys + WorkQuery.arguments(of: request.search)
                places += try Row.fetchAll(statement, arguments: all).map(WorkQuery.Place.init)
            }
        }
        return places.sorted(by: WorkQuery.Place.precedes(request.order)).prefix(request.limit).map(\.id)
    }

    private static let openAppealsQuery = """
        SELECT appeal.comment, appeal.created FROM appeal
        WHERE state = 'open' AND message <> '' AND site IN (SELECT value FROM json_each(:sites))
        """

    private static func appeals(_ request: WorkRequest, in database: Database) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT comment FROM (\(openAppealsQuery)) AS queue WHERE (:after = 0
                    OR (created, comment) > (SELECT created, comment FROM appeal WHERE comment = :after))
                    \(selection(request))
                ORDER BY created, comment LIMIT :limit
                """,
            arguments: [
                "sites": try JSONText.encode(sites(of: request, in: database)), "after": request.after,
                "limit": request.limit,
            ] + WorkQuery.arguments(of: request.search)
        )
    }

    /// Of a queue that is not the table of comments itself.
    private static func selection(_ request: WorkRequest) -> String {
        guard let search = request.search else { return "" }
        let found = WorkQuery.found(search, table: "comment")
        return "AND EXISTS (SELECT 1 FROM comment WHERE comment.id = queue.comment AND \(found))"
    }

    /// What the moderator decided last, of what was not decided again.
    private static let ownDecisionsQuery = """
        SELECT decision.comment, decision.operation FROM operation
        JOIN decision ON decision.operation = operation.id JOIN comment ON comment.id = decision.comment
        WHERE operation.time >= :since AND operation.moderator = :moderator AND operation.kind = 'decide'
            AND comment.site IN (SELECT value FROM json_each(:sites))
            AND decision.operation = (SELECT max(operation) FROM decision AS other WHERE other.comment = comment.id)
        """

    private static func own(_ request: WorkRequest) -> StatementArguments {
        let since = request.time.addingTimeInterval(-WorkRequest.ownPeriod)
        return ["moderator": request.moderator, "since": since.milliseconds]
    }

    private static func ownDecisions(_ request: WorkRequest, in database: Database) throws -> [Int64] {
        let arguments: StatementArguments = [
            "sites": try JSONText.encode(sites(of: request, in: database)), "after": request.after,
            "limit": request.limit,
        ]
        return try Int64.fetchAll(
            database,
            sql: """
                SELECT comment FROM (\(ownDecisionsQuery)) AS queue WHERE (:after = 0
                    OR (operation, comment) < (SELECT max(operation), comment FROM decision WHERE comment = :after))
                    \(selection(request))
                ORDER BY operation DESC, comment DESC LIMIT :limit
                """,
            arguments: arguments + own(request) + WorkQuery.arguments(of: request.search)
        )
    }
}
