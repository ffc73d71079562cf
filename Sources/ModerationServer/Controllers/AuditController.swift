import AuditLog
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore

/// What anyone may check of the log: its signed head, the hashes of its entries, and proofs, below `/v1/audit`.
struct AuditController: Sendable {
    private static let pageSize = 1000
    let audit: AuditTrail

    func addRoutes(to router: Router<ModerationRequestContext>) {
        let group = router.group("/v1/audit").add(middleware: AnyOriginMiddleware())
        group.get("/checkpoint", use: checkpoint)
        group.get("/key", use: key)
        group.get("/entries", use: entries)
        group.get("/proofs/inclusion", use: inclusion)
        group.get("/proofs/consistency", use: consistency)
        for path in ["/checkpoint", "/key", "/entries", "/proofs/inclusion", "/proofs/consistency"] {
            group.refuseOtherMethods(RouterPath(path), allowed: [.get])
        }
    }

    /// The last checkpoint, or with `size` the one of so many entries.
    @Sendable private func checkpoint(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let query = request.uri.queryParameters
        guard let text = query["size"] else {
            guard let note = try await audit.store.latestCheckpoint() else { throw ServerError.noCheckpoint }
            return Self.text(note.encoded)
        }
        guard let size = Int64(text), size > 0 else { throw ServerError.invalidParameter("size") }
        guard let note = try await audit.store.checkpoint(covering: size), try AuditTrail.checkpoint(note).size == size
        else {
            throw ServerError.noCheckpoint
        }
        return Self.text(note.encoded)
    }

    /// The verifier keys, the one that signs now first, a line each.
    @Sendable private func key(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        guard !audit.verifiers.isEmpty else { throw ServerError.noCheckpoint }
        return Self.text(audit.verifiers.map { "\($0)\n" }.joined())
    }

    /// Leaf hashes from `after` on, with the entries themselves where the operator publishes them.
    @Sendable private func entries(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let query = request.uri.queryParameters
        let after = try ThreadQuery.after(query["after"])
        let limit = try ThreadQuery.limit(query["limit"], maximum: Self.pageSize)
        let entries = try await audit.store.auditEntries(after: after, limit: limit)
        return .json(
            AuditEntriesResponse(
                entries,
                size: try await audit.store.auditSize(),
                limit: limit,
                withTexts: audit.publishesEntries
            )
        )
    }

    /// That `entry` is among the first `size` entries; without a size, among those of the first checkpoint that covers it.
    @Sendable private func inclusion(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let query = request.uri.queryParameters
        let sequence = try Self.number("entry", query["entry"])
        guard let entry = try await audit.store.auditEntries(after: sequence - 1, limit: 1).first,
            entry.sequence == sequence
        else {
            throw ServerError.unknownEntry
        }
        let size: Int64
        if query["size"] != nil {
            size = try Self.number("size", query["size"])
            guard size >= sequence, size <= (try await audit.store.auditSize()) else {
                throw ServerError.invalidParameter("size")
            }
        } else {
            guard let note = try await audit.store.checkpoint(covering: sequence) else {
                throw ServerError.noCheckpoint
            }
            size = try AuditTrail.checkpoint(note).size
        }
        let proof = try await audit.store.inclusionProof(sequence: sequence, size: size)
        let note = try await signedNote(size: size)
        return .json(InclusionResponse(proof, entry: entry, checkpoint: note, withText: audit.publishesEntries))
    }

    /// That the first `to` entries begin with the first `from`; without `to`, those of the last checkpoint.
    @Sendable private func consistency(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let query = request.uri.queryParameters
        let earlier = try Self.number("from", query["from"])
        let later: Int64
        if query["to"] != nil {
            later = try Self.number("to", query["to"])
        } else {
            guard let note = try await audit.store.latestCheckpoint() else { throw ServerError.noCheckpoint }
            later = try AuditTrail.checkpoint(note).size
        }
        guard later <= (try await audit.store.auditSize()) else { throw ServerError.invalidParameter("to") }
        guard earlier <= later else { throw ServerError.invalidParameter("from") }
        let proof = try await audit.store.consistencyProof(earlier: earlier, later: later)
        return .json(ConsistencyResponse(proof, checkpoint: try await signedNote(size: later)))
    }

    /// Nil where no checkpoint has exactly this size.
    private func signedNote(size: Int64) async throws -> SignedNote? {
        guard let note = try await audit.store.checkpoint(covering: size),
            try AuditTrail.checkpoint(note).size == size
        else {
            return nil
        }
        return note
    }

    private static func number(_ name: String, _ text: Substring?) throws(ServerError) -> Int64 {
        guard let text else { throw .missingParameter(name) }
        guard let number = Int64(text), number > 0 else { throw .invalidParameter(name) }
        return number
    }

    private static func text(_ text: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
