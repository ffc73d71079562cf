package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: DecidingStore {
    package func sites() async throws(ModerationError) -> [Site] {
        try await connection.call(Endpoints.sites, Nothing()).map { value throws(ModerationError) in
            try value.site(created: .distantPast)
        }
    }

    package func addSite(_ site: Site, moderator: String, time: Date) async throws(ModerationError) {
        _ = try await connection.call(Endpoints.addSite, SiteValue(site))
    }

    /// Sends what `change` changes, and again if somebody else changed the site meanwhile.
    package func changeSite(
        _ id: String,
        moderator: String,
        time: Date,
        change: @escaping @Sendable (inout Site) throws(ModerationError) -> Void
    ) async throws(ModerationError) -> Site {
        var attempts = 5
        while true {
            guard let before = try await sites().first(where: { $0.id == id }) else { throw .unknownSite(id) }
            var site = before
            try change(&site)
            let old = SiteValue(before).settings
            let new = SiteValue(site).settings
            var settings = new.filter { old[$0.key] != $0.value }
            for key in old.keys where new[key] == nil { settings[key] = "" }
            let input = SiteChangeInput(site: id, version: before.version, settings: settings)
            do throws(ModerationError) {
                return try await connection.call(Endpoints.changeSite, input).site(created: time)
            } catch {
                attempts -= 1
                guard case .remote(.refused(code: "site_changed", _)) = error, attempts > 0 else { throw error }
            }
        }
    }

    package func removeSite(_ id: String, moderator: String, time: Date) async throws(ModerationError) {
        _ = try await connection.call(Endpoints.removeSite, SiteInput(site: id))
    }

    package func decide(_ request: DecisionRequest) async throws(ModerationError) -> DecisionResult {
        try await connection.call(Endpoints.decide, DecideInput(request)).result
    }

    package func undo(operation: Int64, moderator: String, time: Date) async throws(ModerationError) -> DecisionResult {
        guard operation > 0 else { throw .unknownOperation(operation) }
        return try await connection.call(Endpoints.undo, IDInput(id: operation)).result
    }

    package func comments(_ filter: QueueFilter) async throws(ModerationError) -> [Comment] {
        var comments: [Comment] = []
        var page = filter
        while comments.count < filter.limit {
            page.limit = min(filter.limit - comments.count, Self.pageSize)
            let answer = try await connection.call(Endpoints.queue, QueueInput(page))
            comments += answer.comments.map(\.comment)
            guard let next = answer.next else { break }
            page.after = next
        }
        return comments
    }

    package func comment(_ id: Int64) async throws(ModerationError) -> Comment? {
        try await life(id)?.comment.comment
    }

    package func decisions(ofComment id: Int64) async throws(ModerationError) -> [Decision] {
        try await life(id)?.decisions.map(\.decision) ?? []
    }

    package func auditEntries(ofComment id: Int64) async throws(ModerationError) -> [LoggedEntry] {
        try await life(id)?.entries.map(\.logged) ?? []
    }

    func life(_ id: Int64) async throws(ModerationError) -> CommentLifeValue? {
        guard id > 0 else { return nil }
        do throws(ModerationError) {
            return try await connection.call(Endpoints.comment, IDInput(id: id))
        } catch {
            if case .remote(.refused(code: "unknown_comment", _)) = error { return nil }
            throw error
        }
    }

    package func operations(before: Int64?, limit: Int) async throws(ModerationError) -> [DecisionOperation] {
        var operations: [DecisionOperation] = []
        while operations.count < limit {
            let count = min(limit - operations.count, Self.pageSize)
            let input = BeforeInput(before: operations.last?.id ?? before, limit: count)
            let page = try await connection.call(Endpoints.operations, input)
            operations += page.map(\.operation)
            if page.count < count { break }
        }
        return operations
    }

    package func statistics(now: Date) async throws(ModerationError) -> [Statistics] {
        try await connection.call(Endpoints.statistics, Nothing()).map(\.statistics)
    }
}
