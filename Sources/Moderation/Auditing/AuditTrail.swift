package import AuditLog
package import Foundation

/// The use cases of the audit: to sign, to prove, to verify.
package struct AuditTrail: Sendable {
    package let store: any AuditStore
    /// Signs new checkpoints; nil where the installation has no key for it.
    package let signer: NoteSigner?
    /// Of the signer, and of keys that signed before it.
    package let verifiers: [NoteVerifier]
    /// Whether the text of entries is shown to anyone, or only their hashes.
    package let publishesEntries: Bool

    package init(store: any AuditStore, keys: AuditKeys, publishesEntries: Bool = false) {
        self.store = store
        self.signer = keys.signer
        self.verifiers = keys.verifiers
        self.publishesEntries = publishesEntries
    }

    /// Signs the log as it stands. See ``AuditStore/signCheckpoint(time:sign:)``.
    ///
    /// - Returns: The checkpoint of all entries; nil while there are none.
    /// - Throws: `noAuditKey`, `damagedLog`.
    package func sign(time: Date) async throws(ModerationError) -> SignedNote? {
        guard let signer else { throw .noAuditKey }
        return try await store.signCheckpoint(time: time) { size, root throws(ModerationError) in
            do throws(AuditLogError) {
                return try signer.sign(Checkpoint(origin: signer.name, size: size, root: root).text)
            } catch {
                throw .unusableNote(error)
            }
        }
    }

    /// The proof that an entry is in the log, with the first checkpoint that covers it.
    ///
    /// - Returns: Nil when there is no such entry, or none of the checkpoints covers it yet.
    package func proof(
        ofEntry sequence: Int64
    ) async throws(ModerationError) -> (proof: InclusionProof, note: SignedNote)? {
        try await Self.proof(ofEntry: sequence, in: store)
    }

    package static func proof(
        ofEntry sequence: Int64,
        in store: any AuditStore
    ) async throws(ModerationError) -> (proof: InclusionProof, note: SignedNote)? {
        guard sequence > 0, let note = try await store.checkpoint(covering: sequence) else { return nil }
        let size = try checkpoint(note).size
        return (try await store.inclusionProof(sequence: sequence, size: size), note)
    }

    /// What a stored note says. Its signature is not checked here.
    package static func checkpoint(_ note: SignedNote) throws(ModerationError) -> Checkpoint {
        do throws(AuditLogError) {
            return try Checkpoint(text: note.text)
        } catch {
            throw .unusableNote(error)
        }
    }
}
