import AuditLog
package import Foundation
package import Moderation
import Submissions

package struct ExportInput: Codable, Sendable {
    package let site: String?
    /// Nil: all.
    let status: [CommentStatus]?
    let withSources: Bool?

    package init(_ request: ExportRequest) {
        site = request.site
        status = request.statuses.sorted { $0.rawValue < $1.rawValue }
        withSources = request.withSources
    }

    package func request(moderator: String, time: Date) -> ExportRequest {
        ExportRequest(
            site: site,
            statuses: Set(status ?? CommentStatus.allCases),
            withSources: withSources ?? false,
            moderator: moderator,
            time: time
        )
    }
}

/// A line of an export: a comment, or at last how many there were.
package struct ExportLine: Codable, Sendable {
    package let comment: ExportedValue?
    package let count: Int?

    package init(_ comment: ExportedComment, withSources: Bool) {
        self.comment = ExportedValue(comment, withSources: withSources)
        count = nil
    }

    package init(count: Int) {
        comment = nil
        self.count = count
    }
}

package struct ExportedValue: Codable, Sendable {
    let id: Int64
    let site: String
    let thread: String
    let threadTitle: String?
    let threadURL: String?
    let parent: Int64?
    let status: CommentStatus
    let name: String
    let title: String
    let content: String
    let created: Date
    let score: Double?
    let reasons: [CommentValue.Finding]
    /// In hexadecimal, as the hashes; nothing of what was erased.
    let salt: String
    let sourceHash: String?
    let subnetHash: String?
    let history: CommentHistory

    init(_ exported: ExportedComment, withSources: Bool) {
        let comment = exported.comment
        id = comment.id
        site = comment.site
        thread = comment.thread.key
        threadTitle = comment.thread.title
        threadURL = comment.thread.url
        parent = comment.parent
        status = comment.status
        name = comment.name
        title = comment.title
        content = comment.content
        created = comment.created
        score = comment.score
        reasons = comment.reasons.map(CommentValue.Finding.init)
        salt = comment.salt.hexadecimal
        sourceHash = withSources ? comment.source.bytes.hexadecimal : nil
        subnetHash = withSources ? exported.subnet.bytes.hexadecimal : nil
        history = exported.history
    }

    package var exported: ExportedComment {
        let comment = Comment(
            id: id,
            site: site,
            thread: ThreadReference(key: thread, title: threadTitle, url: threadURL),
            parent: parent,
            status: status,
            name: name,
            title: title,
            content: content,
            created: created,
            source: Self.hash(sourceHash),
            score: score,
            reasons: reasons.compactMap(\.reason),
            salt: [UInt8](hexadecimal: salt) ?? []
        )
        return ExportedComment(comment: comment, subnet: Self.hash(subnetHash), history: history)
    }

    private static func hash(_ text: String?) -> SourceHash {
        SourceHash(bytes: text.flatMap { [UInt8](hexadecimal: $0) } ?? [])
    }
}
