package import Foundation
package import Moderation
import ModerationAPI

/// How far it is, a server does not tell.
extension RemoteDesk: BulkStore {
    package func commentIDs(_ filter: QueueFilter) async throws(ModerationError) -> [Int64] {
        var input = QueueInput(filter)
        (input.after, input.limit) = (nil, nil)
        return try await connection.call(Endpoints.queueIDs, input).ids
    }

    package func forecast(_ request: DecisionRequest) async throws(ModerationError) -> DecisionForecast {
        try await connection.call(Endpoints.forecast, DecideInput(request)).forecast
    }

    package func decide(
        _ request: DecisionRequest,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        try await decide(request)
    }

    package func undo(
        operation: Int64,
        moderator: String,
        time: Date,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws(ModerationError) -> DecisionResult {
        try await undo(operation: operation, moderator: moderator, time: time)
    }
}
