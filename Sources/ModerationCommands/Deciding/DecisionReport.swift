import Foundation
import Moderation

/// Tells what a decision or an undo did.
struct DecisionReport {
    /// How many conflicts are told one by one.
    private static let longestList = 20
    private let result: DecisionResult
    private let isDryRun: Bool
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
        isDryRun: Bool,
        suffix: String,
        context: CommandContext
    ) {
        self.result = result
        self.isDryRun = isDryRun
        self.action = status.pastTense
        self.status = status
        self.suffix = suffix
        self.context = context
    }

    /// The report of an undo.
    init(_ result: DecisionResult, undoing operation: Int64, suffix: String, context: CommandContext) {
        self.result = result
        self.isDryRun = false
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
    private var nothingMatched: Bool {
        result.changed.isEmpty && result.conflicts.isEmpty
    }

    func print() {
        let count = result.changed.count.counted("comment")
        if isDryRun, !result.changed.isEmpty {
            context.output.line(
                "Would be \(action): \(count) (\(String(idList: result.changed))). Nothing was changed."
            )
        } else if let operation = result.operation {
            let undo = "\(context.program.shellQuoted) undo \(operation)\(suffix)"
            context.output.line("Operation \(operation): \(action) \(count). Undo: \(undo)")
        } else {
            context.output.line(nothingMatched ? "Nothing matched: nothing was changed." : "Nothing was changed.")
        }
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
        let others = Set(result.conflicts.filter { $0.claim == nil }.map(\.status)).filter { $0 != status }
        if status != nil, !others.isEmpty {
            let options = others.map { "--from \($0.rawValue)" }.sorted().joined(separator: " ")
            context.output.writeError("They were left as they are; \(options) decides on them all the same.\n")
        }
    }

    /// `12 was approved by lan 3 min ago (operation 5)`.
    private func sentence(_ conflict: DecisionResult.Conflict) -> String {
        if let claim = conflict.claim { return "\(conflict.comment) is claimed \(claim.words(at: context.now()))." }
        guard let last = conflict.lastDecision else {
            return "\(conflict.comment) is \(conflict.status.rawValue), as it came."
        }
        let age = last.time.age(at: context.now())
        let when = age == "now" ? "just now" : "\(age) ago"
        let who = last.moderator.singleLine
        return "\(conflict.comment) was \(last.after.pastTense) by \(who) \(when) (operation \(last.operation))."
    }

    func printJSON() {
        let conflicts = result.conflicts.map { conflict in
            JSONValue.object([
                "id": .integer(conflict.comment),
                "status": .string(conflict.status.rawValue),
                "operation": JSONValue(conflict.lastDecision?.operation),
                "moderator": JSONValue(conflict.lastDecision?.moderator),
                "time": JSONValue(conflict.lastDecision?.time.rfc3339),
                "claim": conflict.claim?.json ?? .null,
            ])
        }
        let changed = Int64(result.changed.count)
        var members: [JSONValue.Member] = [
            .init(name: "operation", value: JSONValue(result.operation)),
            .init(name: "changed", value: .integer(isDryRun ? 0 : changed)),
        ]
        if isDryRun { members.append(.init(name: "wouldChange", value: .integer(changed))) }
        members.append(.init(name: "conflicts", value: .array(conflicts)))
        members.append(.init(name: "unknown", value: .array(result.unknown.map { .integer($0) })))
        context.output.line(.object(members))
    }
}
