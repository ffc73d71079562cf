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

package struct DecisionValue: Codable, Sendable {
    let operation: Int64
    let comment: Int64
    let before: CommentStatus
    let after: CommentStatus
    let reason: String?
    let note: String?
    let moderator: String
    let time: Date

    package init(_ decision: Decision) {
        operation = decision.operation
        comment = decision.comment
        before = decision.before
        after = decision.after
        reason = decision.reason
        note = decision.note
        moderator = decision.moderator
        time = decision.time
    }

    package var decision: Decision {
        Decision(
            operation: operation,
            comment: comment,
            before: before,
            after: after,
            reason: reason,
            note: note,
            moderator: moderator,
            time: time
        )
    }
}

package struct DecisionResultValue: Codable, Sendable {
    package struct Conflict: Codable, Sendable {
        /// Nil from a server that does not tell it.
        let kind: DecisionResult.Conflict.Kind?
        let comment: Int64
        let status: CommentStatus
        let lastDecision: DecisionValue?
        /// Whose claim kept it from being decided.
        let claim: ClaimValue?
    }

    let operation: Int64?
    let changed: [Int64]
    let conflicts: [Conflict]
    let unknown: [Int64]

    package init(_ result: DecisionResult) {
        operation = result.operation
        changed = result.changed
        conflicts = result.conflicts.map { conflict in
            Conflict(
                kind: conflict.kind,
                comment: conflict.comment,
                status: conflict.status,
                lastDecision: conflict.lastDecision.map(DecisionValue.init),
                claim: conflict.claim.map(ClaimValue.init)
            )
        }
        unknown = result.unknown
    }

    package var result: DecisionResult {
        DecisionResult(
            operation: operation,
            changed: changed,
            conflicts: conflicts.map {
                .init(
                    $0.kind ?? .status,
                    comment: $0.comment,
                    status: $0.status,
                    lastDecision: $0.lastDecision?.decision,
                    claim: $0.claim?.claim
                )
            },
            unknown: unknown
        )
    }
}

package struct OperationValue: Codable, Sendable {
    let id: Int64
    let kind: DecisionOperation.Kind
    let moderator: String
    let time: Date
    let status: CommentStatus?
    let reason: String?
    let note: String?
    let undoes: Int64?
    let undoneBy: Int64?
    let comments: [Int64]

    package init(_ operation: DecisionOperation) {
        id = operation.id
        kind = operation.kind
        moderator = operation.moderator
        time = operation.time
        status = operation.status
        reason = operation.reason
        note = operation.note
        undoes = operation.undoes
        undoneBy = operation.undoneBy
        comments = operation.comments
    }

    package var operation: DecisionOperation {
        DecisionOperation(
            id: id,
            kind: kind,
            moderator: moderator,
            time: time,
            status: status,
            reason: reason,
            note: note,
            undoes: undoes,
            undoneBy: undoneBy,
            comments: comments
        )
    }
}

package struct StatisticsValue: Codable, Sendable {
    let site: String
    let counts: [String: Int]
    let unsolved: Int
    let openAppeals: Int
    let bandsLastDay: [String: Int]
    let oldestPending: Date?
    let acceptedLastDay: Int
    let decidedLastDay: Int

    package init(_ statistics: Statistics) {
        site = statistics.site
        counts = Dictionary(uniqueKeysWithValues: statistics.counts.map { ($0.key.rawValue, $0.value) })
        unsolved = statistics.unsolved
        openAppeals = statistics.openAppeals
        bandsLastDay = Dictionary(
            uniqueKeysWithValues: statistics.bandsLastDay.map { ($0.key.rawValue, $0.value) }
        )
        oldestPending = statistics.oldestPending
        acceptedLastDay = statistics.acceptedLastDay
        decidedLastDay = statistics.decidedLastDay
    }

    package var statistics: Statistics {
        let bands = bandsLastDay.compactMap { name, count in SpamBand(rawValue: name).map { ($0, count) } }
        let known = counts.compactMap { name, count in CommentStatus(rawValue: name).map { ($0, count) } }
        return Statistics(
            site: site,
            counts: Dictionary(uniqueKeysWithValues: known),
            unsolved: unsolved,
            openAppeals: openAppeals,
            oldestPending: oldestPending,
            acceptedLastDay: acceptedLastDay,
            decidedLastDay: decidedLastDay,
            bandsLastDay: Dictionary(uniqueKeysWithValues: bands)
        )
    }
}
