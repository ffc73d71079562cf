package import Moderation

extension SQLiteStore: RedactionStore {
    package func redact(
        _ request: RedactionRequest,
        receipt: @escaping @Sendable (_ comment: Int64, _ salt: [UInt8]) -> [UInt8]
    ) async throws(ModerationError) -> RedactionResult {
        var result = try await write { try Redaction(request: request, database: $0).run(receipt: receipt) }
        copies.forget([request.comment])
        result.isOffDisk = await emptyWriteAheadLog(clearsSearch: true)
        return result
    }
}
