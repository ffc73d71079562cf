package import AuditLog
package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: AuditStore {
    package func auditSize() async throws(ModerationError) -> Int64 {
        try await connection.call(Endpoints.auditSize, Nothing()).size
    }

    package func auditEntries(after: Int64, limit: Int) async throws(ModerationError) -> [LoggedEntry] {
        var entries: [LoggedEntry] = []
        while entries.count < limit {
            let count = min(limit - entries.count, Self.pageSize)
            let input = PageInput(after: entries.last?.sequence ?? after, limit: count)
            let page = try await connection.call(Endpoints.auditEntries, input)
            entries += page.map(\.logged)
            if page.count < count { break }
        }
        return entries
    }

    package func checkpoint(covering size: Int64) async throws(ModerationError) -> SignedNote? {
        try note(try await connection.call(Endpoints.checkpoint, CoveringInput(covering: size)))
    }

    package func latestCheckpoint() async throws(ModerationError) -> SignedNote? {
        try note(try await connection.call(Endpoints.checkpoint, CoveringInput(covering: nil)))
    }

    /// The server signs, by its own key: `sign` is not asked.
    package func signCheckpoint(
        time: Date,
        sign: @escaping @Sendable (_ size: Int64, _ root: MerkleHash) throws(ModerationError) -> SignedNote
    ) async throws(ModerationError) -> SignedNote? {
        try await signLog()
    }

    package func inclusionProof(sequence: Int64, size: Int64) async throws(ModerationError) -> InclusionProof {
        let value = try await connection.call(Endpoints.inclusion, InclusionInput(entry: sequence, size: size))
        guard let path = value.hashes else { throw unreadable }
        return InclusionProof(index: sequence - 1, size: size, path: path)
    }

    package func consistencyProof(
        earlier: Int64,
        later: Int64
    ) async throws(ModerationError) -> ConsistencyProof {
        let value = try await connection.call(Endpoints.consistency, ConsistencyInput(from: earlier, to: later))
        guard let path = value.hashes else { throw unreadable }
        return ConsistencyProof(earlier: earlier, later: later, path: path)
    }

    package func verifyLog(
        verifiers: [NoteVerifier],
        against checkpoints: [Checkpoint]
    ) async throws(ModerationError) -> AuditVerification {
        let given = checkpoints.map { checkpoint in
            VerifyInput.Given(origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root.description)
        }
        let input = VerifyInput(keys: verifiers.map { "\($0)" }, checkpoints: given)
        guard let result = try await connection.call(Endpoints.verify, input).result else { throw unreadable }
        return result
    }

    package func recordExport(moderator: String, time: Date) async throws(ModerationError) {
        _ = try await connection.call(Endpoints.recordExport, Nothing())
    }
}
