import Foundation
import Moderation

/// Tells what a decision or an undo did.
struct DecisionReport {
    /// How many conflicts are told one by one.
    private static let longestList = 20
    private let result: DecisionResult
    /// What was done to the comments: `approved`.
    private let action: String
    /// The status that was asked for; nil for an undo.
    private let status: CommentStatus?
    private let suffix: String
    private let context: CommandContext

    /// The report of a decision.
    init(
        _ result: DecisionResult,
        giving status: CommentStatus,
        suffix: String,
        context: CommandContext
    ) {
        self.result = result
        self.action = status.pastTense
        self.status = status
        self.suffix = suffix
        self.context = context
    }

    /// The report of an undo.
    init(_ result: DecisionResult, undoing operation: Int64, suffix: String, context: CommandContext) {
        self.result = result
        self.action = "took operation \(operation) back for"
        self.status = nil
        self.suffix = suffix
        self.context = context
    }

    var outcome: CommandOutcome {
        if nothingMatched { return .nothingMatched }
        return result.conflicts.isEmpty && result.unknown.isEmpty ? .done : .failed
    }

    /// Whether none of the comments asked for is there.
    var nothingMatched: Bool {
        result.changed.isEmpty && result.conflicts.isEmpty
    }

    func print() {
        let count = result.changed.count.counted("comment")
        if let operation = result.operation {
            let undo = "\(context.program.shellQuoted) undo \(operation)\(suffix)"
            context.output.line("Operation \(operation): \(action) \(count). Undo: \(undo)")
        } else {
            context.output.line(nothingMatched ? "Nothing matched: nothing was changed." : "Nothing was changed.")
        }
        printObstacles()
    }

    /// What was left as it is, and what there is not.
    func printObstacles() {
        printConflicts()
        if !result.unknown.isEmpty {
            context.output.writeError("There is no comment \(String(idList: result.unknown)).\n")
        }
    }

    private func printConflicts() {
        for conflict in result.conflicts.prefix(Self.longestList) {
            context.output.writeError("\(sentence(conflict))\n")
        }
        let rest = result.conflicts.count - Self.longestList
        if rest > 0 { context.output.writeError("And \(rest) more were left as they are.\n") }
        if result.conflicts.contains(where: { $0.claim != nil }) {
            context.output.writeError("--force decides on what others have claimed.\n")
        }
        let others = Set(result.conflicts.filter { $0.kind == .status }.map(\.status)).filter { $0 != status }
        if status != nil, !others.isEmpty {
            let options = others.map { "--from \($0.rawValue)" }.sorted().joined(separator: " ")
            context.output.writeError("They were left as they are; \(options) decides on them all the same.\n")
        }
    }

    /// `12 was approved by lan 3 min ago (operation 5)`.
    private func sentence(_ conflict: DecisionResult.Conflict) -> String {
        if let claim = conflict.claim { return "\(conflict.comment) is claimed \(claim.words(at: context.now()))." }
        if conflict.kind == .lostAppeal {
            return
                "\(conflict.comment) stays: its author appealed against your refusal, and that was granted, which is final."
        }
        guard let last = conflict.lastDecision else {
            return "\(conflict.comment) is \(conflict.status.rawValue), as it came."
        }
        let age = last.time.age(at: context.now())
        let when = age == "now" ? "just now" : "\(age) ago"
        let who = last.moderator.singleLine
        return "\(conflict.comment) was \(last.after.pastTense) by \(who) \(when) (operation \(last.operation))."
    }

    func printJSON() {
        let members = [
            JSONValue.Member(name: "operation", value: JSONValue(result.operation)),
            .init(name: "changed", value: .integer(Int64(result.changed.count))),
        ]
        context.output.line(.object(members + obstacles))
    }

    var obstacles: [JSONValue.Member] {
        let conflicts = result.conflicts.map { conflict in
            JSONValue.object([
                "id": .integer(conflict.comment),
                "status": .string(conflict.status.rawValue),
                "operation": JSONValue(conflict.lastDecision?.operation),
                "moderator": JSONValue(conflict.lastDecision?.moderator),
                "time": JSONValue(conflict.lastDecision?.time.rfc3339),
                "claim": conflict.claim?.json ?? .null,
                "kind": .string(conflict.kind.rawValue),
            ])
        }
        return [
            .init(name: "conflicts", value: .array(conflicts)),
            .init(name: "unknown", value: .array(result.unknown.map { .integer($0) })),
        ]
    }
}
