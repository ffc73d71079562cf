package import Foundation
package import Moderation

package struct WorkInput: Codable, Sendable {
    let queue: WorkQueue?
    let order: WorkOrder?
    let site: String?
    let search: String?
    let after: Int64?
    let limit: Int?

    package init(_ request: WorkRequest) {
        queue = request.queue
        order = request.order
        site = request.site
        search = request.search?.text
        after = request.after
        limit = request.limit
    }

    /// Nil where the search has no words, or is too long.
    package func request(moderator: String, time: Date) -> WorkRequest? {
        let query = search.map(SearchQuery.init)
        if case .some(nil) = query { return nil }
        return WorkRequest(
            queue ?? .unsure,
            order: order ?? .age,
            site: site,
            search: query ?? nil,
            moderator: moderator,
            after: after ?? 0,
            limit: limit ?? 50,
            time: time
        )
    }
}

/// How many comments each queue has, by its name.
package struct WorkSizesValue: Codable, Sendable {
    private let sizes: [String: Int]

    package init(_ sizes: [WorkQueue: Int]) {
        self.sizes = Dictionary(uniqueKeysWithValues: sizes.map { ($0.key.rawValue, $0.value) })
    }

    package var value: [WorkQueue: Int] {
        let known = sizes.compactMap { name, size in WorkQueue(rawValue: name).map { ($0, size) } }
        return Dictionary(uniqueKeysWithValues: known)
    }
}

package struct PastCommentsValue: Codable, Sendable {
    let approved: Int
    let rejected: Int
    let spam: Int
    let first: Date?

    init(_ past: PastComments) {
        approved = past.approved
        rejected = past.rejected
        spam = past.spam
        first = past.first
    }

    var past: PastComments {
        PastComments(approved: approved, rejected: rejected, spam: spam, first: first)
    }
}

/// An appeal that nobody has answered.
package struct OpenAppealValue: Codable, Sendable {
    let site: String
    let message: String
    let created: Date
    let against: Int64

    init(_ appeal: Appeal) {
        site = appeal.site
        message = appeal.message
        created = appeal.created
        against = appeal.against
    }

    func appeal(of comment: Int64) -> Appeal {
        Appeal(
            id: comment,
            site: site,
            message: message,
            created: created,
            against: against,
            state: .open,
            answer: nil
        )
    }
}

package struct CopyCountValue: Codable, Sendable {
    let count: Int
    let subnets: Int
}

package struct SurroundingsValue: Codable, Sendable {
    let comment: CommentValue
    let parentComment: CommentValue?
    let before: [CommentValue]
    let author: PastCommentsValue
    let source: PastCommentsValue
    let lastDecision: DecisionValue?
    let appeal: OpenAppealValue?
    let copies: CopyCountValue?

    package init(_ surroundings: CommentSurroundings) {
        comment = CommentValue(surroundings.comment)
        parentComment = surroundings.parent.map(CommentValue.init)
        before = surroundings.before.map(CommentValue.init)
        author = PastCommentsValue(surroundings.author)
        source = PastCommentsValue(surroundings.source)
        lastDecision = surroundings.lastDecision.map(DecisionValue.init)
        appeal = surroundings.appeal.map(OpenAppealValue.init)
        copies = surroundings.copies.map { CopyCountValue(count: $0.count, subnets: $0.subnets) }
    }

    package var surroundings: CommentSurroundings {
        CommentSurroundings(
            comment: comment.comment,
            parent: parentComment?.comment,
            before: before.map(\.comment),
            author: author.past,
            source: source.past,
            lastDecision: lastDecision?.decision,
            appeal: appeal?.appeal(of: comment.comment.id),
            copies: copies.map { CopyCount(count: $0.count, subnets: $0.subnets) }
        )
    }
}

package struct ConversationInput: Codable, Sendable {
    package let id: Int64
    package let limit: Int?

    package init(id: Int64, limit: Int) {
        self.id = id
        self.limit = limit
    }
}
