package import AuditLog
package import Foundation

/// The log is of all sites, so whoever reads it needs the role at all of them.
extension GuardedDesk: AuditStore {
    package func auditSize() async throws(ModerationError) -> Int64 {
        try await check(.readAudit)
        return try await store.auditSize()
    }

    package func auditEntries(after: Int64, limit: Int) async throws(ModerationError) -> [LoggedEntry] {
        try await check(.readAudit)
        return try await store.auditEntries(after: after, limit: limit)
    }

    package func checkpoint(covering size: Int64) async throws(ModerationError) -> SignedNote? {
        try await check(.readAudit)
        return try await store.checkpoint(covering: size)
    }

    package func latestCheckpoint() async throws(ModerationError) -> SignedNote? {
        try await check(.readAudit)
        return try await store.latestCheckpoint()
    }

    package func signCheckpoint(
        time: Date,
        sign: @escaping @Sendable (_ size: Int64, _ root: MerkleHash) throws(ModerationError) -> SignedNote
    ) async throws(ModerationError) -> SignedNote? {
        try await check(.signLog)
        return try await store.signCheckpoint(time: time, sign: sign)
    }

    package func inclusionProof(sequence: Int64, size: Int64) async throws(ModerationError) -> InclusionProof {
        try await check(.readAudit)
        return try await store.inclusionProof(sequence: sequence, size: size)
    }

    package func consistencyProof(
        earlier: Int64,
        later: Int64
    ) async throws(ModerationError) -> ConsistencyProof {
        try await check(.readAudit)
        return try await store.consistencyProof(earlier: earlier, later: later)
    }

    package func verifyLog(
        verifiers: [NoteVerifier],
        against checkpoints: [Checkpoint]
    ) async throws(ModerationError) -> AuditVerification {
        try await check(.readAudit)
        return try await store.verifyLog(verifiers: verifiers, against: checkpoints)
    }

    package func recordExport(moderator: String, time: Date) async throws(ModerationError) {
        try await check(.exportTexts)
        try await store.recordExport(moderator: moderator, time: time)
    }
}
