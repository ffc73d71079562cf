package import AuditLog
import GRDB
package import Moderation

extension SQLiteStore {
    package func verifyLog(
        verifiers: [NoteVerifier],
        against checkpoints: [Checkpoint]
    ) async throws(ModerationError) -> AuditVerification {
        try await read { database in
            var verification = LogVerification(database)
            try verification.run(verifiers: verifiers, against: checkpoints)
            return verification.result
        }
    }
}
