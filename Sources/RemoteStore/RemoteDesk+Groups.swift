package import Moderation
import ModerationAPI

extension RemoteDesk: GroupStore {
    package func groups(of filter: QueueFilter) async throws(ModerationError) -> [QueueGroup] {
        var groups: [QueueGroup] = []
        var page = filter
        while groups.count < filter.limit {
            page.limit = min(filter.limit - groups.count, Self.pageSize)
            let answer = try await connection.call(Endpoints.groups, QueueInput(page))
            groups += answer.groups.map(\.group)
            guard let next = answer.next else { break }
            page.after = next
        }
        return groups
    }
}
