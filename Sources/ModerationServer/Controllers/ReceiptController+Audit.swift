import AuditLog
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore

extension ReceiptController {
    /// What the receipt's page says of the log: the entries of the comment's acceptance, of the decision that holds, and of his
    /// appeal and its answer. What happened in between is the moderators' own affair.
    func logEntries(of page: ReceiptPage) async throws(ModerationError) -> [ReceiptPage.LogEntry] {
        guard let audit else { return [] }
        var labelled: [(label: String, entry: LoggedEntry)] = []
        for logged in try await audit.store.auditEntries(ofComment: page.comment.id) {
            guard let entry = try? AuditEntry(canonicalBytes: logged.entry),
                let label = Self.label(of: entry, page: page)
            else {
                continue
            }
            labelled.removeAll { $0.label == label }
            labelled.append((label, logged))
        }
        let checkpoint = try await audit.store.latestCheckpoint()
        let signed = try checkpoint.map { note throws(ModerationError) in try AuditTrail.checkpoint(note).size } ?? 0
        return labelled.map { ReceiptPage.LogEntry(label: $0, entry: $1, isProved: $1.sequence <= signed) }
    }

    /// The key of the text that names it; nil for an entry that is not shown.
    private static func label(of entry: AuditEntry, page: ReceiptPage) -> String? {
        switch entry.action {
        case .accept, .importComment: return "receipt_audit"
        case .decide, .undo:
            let isShown = page.comment.status == .approved || page.refusal != nil
            return isShown && entry.after == page.comment.status.rawValue ? "receipt_audit_decision" : nil
        case .appeal: return "receipt_audit_appeal"
        case .grantAppeal, .upholdAppeal: return "receipt_audit_answer"
        default: return nil
        }
    }

    /// The inclusion proof of the comment's acceptance, or with `entry` of another entry that the page shows, in the form of
    /// c2sp.org/tlog-proof.
    @Sendable func proof(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        guard let audit else { throw ServerError.unknownReceipt }
        let shown = try await page(request, context: context).entries.map(\.entry)
        let wanted = request.uri.queryParameters["entry"]
        guard let entry = wanted == nil ? shown.first : shown.first(where: { String($0.sequence) == wanted ?? "" })
        else {
            throw ServerError.unknownEntry
        }
        guard let (proof, note) = try await audit.proof(ofEntry: entry.sequence) else {
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
