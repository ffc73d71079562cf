package import Moderation
import ModerationAPI

extension RemoteDesk: WatchStore {
    package func changes(
        after position: Int64?,
        filter: QueueFilter
    ) async throws(ModerationError) -> QueueChanges {
        var input = QueueInput(filter)
        (input.after, input.limit) = (position, nil)
        return try await connection.call(Endpoints.queueChanges, input).value
    }
}
