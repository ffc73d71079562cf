package import Moderation
import ModerationAPI

extension RemoteDesk: RedactionStore {
    /// The server makes the receipt's digest itself.
    package func redact(
        _ request: RedactionRequest,
        receipt: @escaping @Sendable (_ comment: Int64, _ salt: [UInt8]) -> [UInt8]
    ) async throws(ModerationError) -> RedactionResult {
        guard request.comment > 0 else { throw .unknownComment(request.comment) }
        return try await connection.call(Endpoints.redact, RedactInput(request)).result
    }
}
