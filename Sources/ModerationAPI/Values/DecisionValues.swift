import Foundation
package import Moderation

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
