import AuditLog
import Foundation
import Moderation
import Submissions
import Synchronization

/// What the log says of an imported comment that has its place in the database.
struct ImportEntry: Sendable {
    let comment: ImportedComment
    let id: Int64
    /// The comment that it replies to.
    let root: Int64?
    /// As it is stored.
    let history: String?
    let site: String
    let siteVersion: Int64
    let moderator: String
    let time: Date

    /// Entries with the sequences behind `last`, made by all processors: half of an import's arithmetic is in them.
    static func stored(_ entries: [ImportEntry], after last: Int64) throws -> [StoredEntry] {
        let partSize = 250
        let parts = Mutex([Int: Result<[StoredEntry], any Error>]())
        DispatchQueue.concurrentPerform(iterations: (entries.count + partSize - 1) / partSize) { part in
            let range = (part * partSize)..<min((part + 1) * partSize, entries.count)
            let stored = Result { try range.map { try entries[$0].stored(sequence: last + Int64($0) + 1) } }
            parts.withLock { $0[part] = stored }
        }
        return try parts.withLock { parts in try parts.keys.sorted().flatMap { try parts[$0]?.get() ?? [] } }
    }

    private func stored(sequence: Int64) throws -> StoredEntry {
        let submission = comment.submission
        let findings = try comment.reasons.map { (code: $0.code.rawValue, facts: try JSONText.encode($0.facts)) }
        return StoredEntry(
            AuditEntry(
                sequence: sequence,
                time: time,
                actor: "moderator \(moderator)",
                action: .importComment,
                site: site,
                comment: id,
                after: comment.status.rawValue,
                reasons: comment.reasons.map(\.code.rawValue),
                policyVersion: siteVersion,
                score: comment.score,
                content: CommentDigests.content(
                    salt: comment.salt,
                    thread: submission.thread,
                    parent: root,
                    name: submission.name,
                    title: submission.title,
                    content: submission.content
                ),
                context: CommentDigests.context(
                    salt: comment.salt,
                    articleTitle: submission.threadTitle,
                    articleURL: submission.threadURL,
                    source: comment.source.bytes,
                    subnet: comment.subnet.bytes,
                    findings: findings,
                    filter: CommentDigests.imported(key: comment.key, history: history)
                ),
                changes: [AuditEntry.createdLine(comment.created)]
            )
        )
    }
}
