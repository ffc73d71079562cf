import AuditLog
import Moderation
import SQLiteStore

/// What was found in the copy of a backup.
struct RestoreReport: Hashable, Sendable {
    private static let mostTold = 20

    let comments: Int
    let entries: Int64
    /// Whether there were keys to check the log's signatures by.
    let isSigned: Bool
    /// In words; empty when all is well.
    let problems: [String]

    init(of store: SQLiteStore, verifiers: [NoteVerifier]) async throws(ModerationError) {
        let integrity = try await store.integrityProblems()
        let log = try await store.verifyLog(verifiers: verifiers, against: [])
        let defects = log.defects.filter { defect in
            guard verifiers.isEmpty, case .checkpoint = defect.problem else { return true }
            return false
        }
        comments = log.comments
        entries = log.entries
        isSigned = !verifiers.isEmpty
        problems =
            integrity
            + defects.prefix(Self.mostTold).map { defect in
                let subject = defect.entry.map { "entry \($0) of the log" } ?? "without an entry of the log"
                return "\(subject): \(defect)"
            }
    }

    func json(path: String, earlier: String?) -> JSONValue {
        .object([
            "restored": .bool(problems.isEmpty),
            "file": .string(path),
            "earlier": JSONValue(earlier),
            "comments": .integer(Int64(comments)),
            "entries": .integer(entries),
            "signaturesChecked": .bool(isSigned),
            "problems": .array(problems.map { .string($0) }),
        ])
    }
}
