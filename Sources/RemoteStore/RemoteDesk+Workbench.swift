package import Moderation
import ModerationAPI

extension RemoteDesk: WorkbenchStore {
    package func page(_ request: WorkRequest) async throws(ModerationError) -> [Comment] {
        try await connection.call(Endpoints.workPage, WorkInput(request)).map(\.comment)
    }

    package func sizes(_ request: WorkRequest) async throws(ModerationError) -> [WorkQueue: Int] {
        try await connection.call(Endpoints.workSizes, WorkInput(request)).value
    }

    package func surroundings(ofComment id: Int64) async throws(ModerationError) -> CommentSurroundings? {
        do throws(ModerationError) {
            return try await connection.call(Endpoints.surroundings, IDInput(id: id)).surroundings
        } catch {
            if case .remote(.refused(code: "unknown_comment", _)) = error { return nil }
            throw error
        }
    }

    package func conversation(aroundComment id: Int64, limit: Int) async throws(ModerationError) -> [Comment] {
        let input = ConversationInput(id: id, limit: limit)
        return try await connection.call(Endpoints.conversation, input).map(\.comment)
    }
}
