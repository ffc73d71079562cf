import Foundation
package import Moderation
import SpamFilter

/// A comment. Its source and its salt stay with the installation.
package struct CommentValue: Codable, Sendable {
    package struct Finding: Codable, Sendable {
        let code: String
        let facts: [String: String]

        init(_ reason: Reason) {
            code = reason.code.rawValue
            facts = reason.facts
        }

        /// Nil where a later version gave it.
        var reason: Reason? {
            Reason.Code(rawValue: code).map { Reason($0, facts: facts) }
        }
    }

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
    let filter: FilterValue?
    let group: Int64?
    let reasons: [Finding]
    /// Whether a piece of it was destroyed.
    let redacted: Bool?
    /// Who holds it, or held it last.
    let claim: ClaimValue?

    package init(_ comment: Comment) {
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
        filter = comment.filter.map(FilterValue.init)
        claim = comment.claim.map(ClaimValue.init)
        group = comment.group
        redacted = comment.isRedacted
        reasons = comment.reasons.map(Finding.init)
    }

    package var comment: Comment {
        Comment(
            id: id,
            site: site,
            thread: ThreadReference(key: thread, title: threadTitle, url: threadURL),
            parent: parent,
            status: status,
            name: name,
            title: title,
            content: content,
            created: created,
            source: SourceHash(bytes: []),
            score: score,
            reasons: reasons.compactMap(\.reason),
            salt: [],
            filter: filter?.judgement,
            claim: claim?.claim,
            group: group,
            isRedacted: redacted ?? false
        )
    }
}

package struct QueuePage: Codable, Sendable {
    package let comments: [CommentValue]
    /// `after` of the next page.
    package let next: Int64?

    package init(comments: [CommentValue], next: Int64?) {
        self.comments = comments
        self.next = next
    }
}

package struct GroupValue: Codable, Sendable {
    let id: Int64
    let first: CommentValue
    let count: Int
    let subnets: Int
    let sites: [String]
    let highestScore: Double?

    package init(_ group: QueueGroup) {
        id = group.id
        first = CommentValue(group.first)
        count = group.count
        subnets = group.subnets
        sites = group.sites
        highestScore = group.highestScore
    }

    package var group: QueueGroup {
        QueueGroup(
            id: id,
            first: first.comment,
            count: count,
            subnets: subnets,
            sites: sites,
            highestScore: highestScore
        )
    }
}

package struct GroupPage: Codable, Sendable {
    package let groups: [GroupValue]
    /// `after` of the next page.
    package let next: Int64?

    package init(groups: [GroupValue], next: Int64?) {
        self.groups = groups
        self.next = next
    }
}

package struct CommentLifeValue: Codable, Sendable {
    package let comment: CommentValue
    package let decisions: [DecisionValue]
    package let entries: [EntryValue]
    package let notes: [CommentNoteValue]
    /// Second opinions.
    package let opinions: [OpinionValue]

    package init(
        comment: CommentValue,
        decisions: [DecisionValue],
        entries: [EntryValue],
        notes: [CommentNoteValue],
        opinions: [OpinionValue]
    ) {
        self.notes = notes
        self.opinions = opinions
        self.comment = comment
        self.decisions = decisions
        self.entries = entries
    }
}
