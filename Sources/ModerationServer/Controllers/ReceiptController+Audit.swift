import AuditLog
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore

extension ReceiptController {
    /// What the receipt's page says of the log: the entry of the comment's acceptance, and where its proof is once a checkpoint
    /// covers it.
    func auditContext(_ receipt: Receipt) async throws(ModerationError) -> [String: Any] {
        guard let audit, let entry = try await audit.store.auditEntries(ofComment: receipt.comment).first else {
            return [:]
        }
        var context: [String: Any] = ["audit_entry": entry.sequence, "audit_leaf": entry.leafHash.hexadecimal]
        if try await audit.store.checkpoint(covering: entry.sequence) != nil {
            context["audit_proof_url"] = "/receipts/\(receipt)/proof"
        }
        return context
    }

    /// The inclusion proof of the comment's acceptance, in the form of c2sp.org/tlog-proof.
    @Sendable func proof(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        guard let audit, let receipt = Receipt(try context.parameters.require("receipt")),
            try await moderation.comment(for: receipt) != nil
        else {
            throw ServerError.unknownReceipt
        }
        guard let entry = try await audit.store.auditEntries(ofComment: receipt.comment).first,
            let (proof, note) = try await audit.proof(ofEntry: entry.sequence)
        else {
            throw ServerError.noCheckpoint
        }
        let name = "entry-\(entry.sequence).tlog-proof"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(name)\"",
                .referrerPolicy: "no-referrer",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: proof.text(checkpoint: note)))
        )
    }
}
