import AuditLog
import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    func addAuditRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.auditSize, on: router) { _, caller in SizeValue(size: try await caller.desk.auditSize()) }
        serve(Endpoints.auditEntries, on: router) { input, caller in
            try await caller.desk.auditEntries(after: input.after ?? 0, limit: input.limit ?? 1000)
                .map(EntryValue.init)
        }
        serve(Endpoints.auditKeys, on: router) { [audit] _, _ in
            KeysValue(keys: (audit?.verifiers ?? []).map { "\($0)" })
        }
        serve(Endpoints.checkpoint, on: router) { input, caller in
            guard let size = input.covering else {
                return NoteValue(note: try await caller.desk.latestCheckpoint()?.encoded)
            }
            return NoteValue(note: try await caller.desk.checkpoint(covering: size)?.encoded)
        }
        serve(Endpoints.signLog, on: router) { [audit] _, caller in
            try await caller.desk.check(.signLog)
            guard let audit else { throw ModerationError.noAuditKey }
            return NoteValue(note: try await audit.sign(time: caller.time)?.encoded)
        }
        serve(Endpoints.inclusion, on: router) { input, caller in
            guard input.size <= (try await caller.desk.auditSize()) else { throw ServerError.invalidParameter("size") }
            guard input.entry <= input.size else { throw ServerError.invalidParameter("entry") }
            return PathValue(
                try await caller.desk.inclusionProof(sequence: input.entry, size: input.size).path
            )
        }
        serve(Endpoints.consistency, on: router) { input, caller in
            guard input.to <= (try await caller.desk.auditSize()) else { throw ServerError.invalidParameter("to") }
            guard input.from <= input.to else { throw ServerError.invalidParameter("from") }
            return PathValue(try await caller.desk.consistencyProof(earlier: input.from, later: input.to).path)
        }
        serve(Endpoints.verify, on: router) { [audit] input, caller in
            let keys = try input.keys.map { text throws(ServerError) in
                guard let key = try? NoteVerifier(text) else { throw .invalidMember("keys") }
                return key
            }
            let checkpoints = try input.checkpoints.map { given throws(ServerError) in
                guard let root = [UInt8](hexadecimal: given.root).flatMap(MerkleHash.init(bytes:)), given.size >= 0
                else {
                    throw .invalidMember("checkpoints")
                }
                return Checkpoint(origin: given.origin, size: given.size, root: root)
            }
            let verifiers = keys.isEmpty ? audit?.verifiers ?? [] : keys
            return VerificationValue(try await caller.desk.verifyLog(verifiers: verifiers, against: checkpoints))
        }
        serve(Endpoints.recordExport, on: router) { _, caller in
            try await caller.desk.recordExport(moderator: caller.name, time: caller.time)
            return Nothing()
        }
    }
}
