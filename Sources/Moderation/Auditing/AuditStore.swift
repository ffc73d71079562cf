package import AuditLog
package import Foundation

/// What the audit needs of the store. Entries themselves are appended by ``ModerationStore``, in the transactions that they
/// are about.
package protocol AuditStore: Sendable {
    // Reading
    /// How many entries there are.
    func auditSize() async throws(ModerationError) -> Int64
    /// In their order, those behind entry `after`.
    func auditEntries(after: Int64, limit: Int) async throws(ModerationError) -> [LoggedEntry]
    func auditEntries(ofComment id: Int64) async throws(ModerationError) -> [LoggedEntry]

    /// Records that somebody was given what visitors wrote.
    func recordExport(moderator: String, time: Date) async throws(ModerationError)

    // Checkpoints
    /// The checkpoint with the fewest entries, at least so many; nil where there is none yet.
    func checkpoint(covering size: Int64) async throws(ModerationError) -> SignedNote?
    /// The checkpoint with the most entries.
    func latestCheckpoint() async throws(ModerationError) -> SignedNote?
    /// Signs the log as it stands, unless nothing was added since the last checkpoint, and keeps the checkpoint.
    ///
    /// - Parameters:
    ///   - time: Of the signing, for people: it is not signed.
    ///   - sign: Given the count of entries and the root of their tree.
    /// - Returns: The checkpoint of all entries; nil while there are none.
    /// - Throws: `damagedLog`, and signs nothing, when the log does not continue the last checkpoint.
    func signCheckpoint(
        time: Date,
        sign: @escaping @Sendable (_ size: Int64, _ root: MerkleHash) throws(ModerationError) -> SignedNote
    ) async throws(ModerationError) -> SignedNote?

    // Proofs
    /// That entry `sequence` is among the first `size` entries, which there are.
    func inclusionProof(sequence: Int64, size: Int64) async throws(ModerationError) -> InclusionProof
    /// That the first `later` entries, which there are, begin with the first `earlier`.
    func consistencyProof(earlier: Int64, later: Int64) async throws(ModerationError) -> ConsistencyProof

    // Verifying
    /// Checks everything, from the bytes of the entries up, in one snapshot: see ``AuditVerification``.
    ///
    /// - Parameters:
    ///   - verifiers: Who may have signed the stored checkpoints.
    ///   - checkpoints: Kept elsewhere, and believed.
    /// - Returns: What was found; defects are no errors.
    /// - Throws: `store`, where the log cannot even be read.
    func verifyLog(
        verifiers: [NoteVerifier],
        against checkpoints: [Checkpoint]
    ) async throws(ModerationError) -> AuditVerification
}
