import Moderation

/// Tells what an erasure did.
struct ErasureReport {
    static let pagesAreKept =
        "A reader keeps old pages in the database's -wal file for now. They go when nobody reads any more.\n"
    private let result: ErasureResult
    private let json: Bool
    private let suffix: String
    private let context: CommandContext

    init(_ result: ErasureResult, json: Bool, suffix: String, context: CommandContext) {
        self.result = result
        self.json = json
        self.suffix = suffix
        self.context = context
    }

    func print(verb: String, isDryRun: Bool) -> CommandOutcome {
        json ? printJSON(isDryRun: isDryRun) : printText(verb)
        if !result.already.isEmpty {
            context.output.writeError("Erased before: \(String(idList: result.already))\n")
        }
        if !result.unknown.isEmpty {
            context.output.writeError("There is no comment \(String(idList: result.unknown)).\n")
        }
        if !result.isOffDisk { context.output.writeError(Self.pagesAreKept) }
        if !result.unknown.isEmpty { return .failed }
        return result.erased.isEmpty && result.proposal == nil ? .nothingMatched : .done
    }

    private func printText(_ verb: String) {
        if let proposal = result.proposal {
            let confirm = "\(context.program.shellQuoted) proposals confirm \(proposal)\(suffix)"
            let count = result.proposed.count.counted("comment")
            context.output.line("Proposal \(proposal): to erase \(count) (\(String(idList: result.proposed))).")
            context.output.line("Nothing is erased before another administrator confirms it: \(confirm)")
        } else {
            let ids = result.erased.isEmpty ? "" : ": \(String(idList: result.erased))"
            context.output.line("\(result.erased.count.counted("comment")) \(verb)\(ids)")
        }
    }

    private func printJSON(isDryRun: Bool) {
        context.output.line(
            .object([
                "erased": .integer(Int64(result.erased.count)),
                "comments": .array(result.erased.map { .integer($0) }),
                "already": .array(result.already.map { .integer($0) }),
                "unknown": .array(result.unknown.map { .integer($0) }),
                "proposal": JSONValue(result.proposal),
                "proposed": .array(result.proposed.map { .integer($0) }),
                "dryRun": .bool(isDryRun),
            ])
        )
    }
}
