/// Gives away what visitors wrote, which leaves an entry in the log.
package protocol ExportDesk: Sendable {
    /// - Parameters:
    ///   - request: Which comments.
    ///   - page: Given them, some at a time, in the order of their ids.
    /// - Returns: How many there were.
    /// - Throws: `ModerationError`; what `page` throws.
    func export(
        _ request: ExportRequest,
        page: (_ comments: [ExportedComment]) async throws -> Void
    ) async throws -> Int
}

/// Comments that are held at once.
private let pageSize = 1000

extension ExportDesk where Self: AuditStore & ExchangeStore {
    package func export(
        _ request: ExportRequest,
        page: (_ comments: [ExportedComment]) async throws -> Void
    ) async throws -> Int {
        try await recordExport(moderator: request.moderator, time: request.time)
        var last: Int64 = 0
        var count = 0
        while true {
            let comments = try await exportedComments(
                after: last,
                site: request.site,
                statuses: request.statuses,
                limit: pageSize
            )
            guard let end = comments.last else { return count }
            try await page(comments)
            count += comments.count
            last = end.comment.id
        }
    }
}
