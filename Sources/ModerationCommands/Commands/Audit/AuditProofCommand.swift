import ArgumentParser
import AuditLog
import Moderation

struct AuditProofCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof",
        abstract: "Proves that an entry is in the log, or that the log continues an earlier one.",
        discussion: """
            `duyet audit proof ENTRY` prints the inclusion proof with the first checkpoint that covers the entry, in the form of \
            c2sp.org/tlog-proof; --comment takes the entry of a comment's acceptance. `duyet audit proof --from M --to N` \
            prints the consistency proof between the first M and the first N entries, a hash in hexadecimal a line.

            Example: duyet audit proof --comment 12
            """
    )

    @Argument(help: "The entry's number.")
    var entry: Int64?

    @Option(help: ArgumentHelp("The comment whose acceptance is to be proved.", valueName: "id"))
    var comment: Int64?

    @Option(help: ArgumentHelp("How many entries the earlier log had.", valueName: "size"))
    var from: Int64?

    @Option(
        help: ArgumentHelp(
            "How many entries the later one has. Default: those of the last checkpoint.",
            valueName: "size"
        )
    )
    var to: Int64?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard [entry, comment, from].count(where: { $0 != nil }) == 1, to == nil || from != nil else {
            throw ValidationError("Name an entry, or --comment ID, or --from M with --to N.")
        }
        guard [entry, comment, from, to].compactMap(\.self).allSatisfy({ $0 > 0 }) else {
            throw ValidationError("Entries and sizes are counted from 1.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let store = try await Installation.open(config, as: moderator, in: context).store
        if let from { return try await proveConsistency(store, from: from, in: context) }
        var sequence = entry
        if let comment { sequence = try await store.auditEntries(ofComment: comment).first?.sequence }
        guard let sequence, sequence <= (try await store.auditSize()) else {
            context.output.writeError("There is no such entry in the log.\n")
            return .nothingMatched
        }
        guard let (proof, note) = try await AuditTrail.proof(ofEntry: sequence, in: store) else {
            context.output.writeError(
                "No checkpoint covers entry \(sequence) yet: `duyet audit checkpoint` signs one.\n"
            )
            return .nothingMatched
        }
        let logged = try await store.auditEntries(after: sequence - 1, limit: 1).first
        if output.json {
            context.output.line(
                .object([
                    "sequence": .integer(sequence),
                    "index": .integer(proof.index),
                    "size": .integer(proof.size),
                    "leafHash": JSONValue(logged?.leafHash.hexadecimal),
                    "path": .array(proof.path.map { .string($0.description) }),
                    "checkpoint": .string(note.encoded),
                    "entry": JSONValue(logged.map { String(decoding: $0.entry, as: UTF8.self) }),
                ])
            )
        } else {
            context.output.write(proof.text(checkpoint: note))
        }
        return .done
    }

    private func proveConsistency(_ store: any AuditStore, from: Int64, in context: CommandContext) async throws
        -> CommandOutcome
    {
        let latest = try await store.latestCheckpoint().map { try AuditTrail.checkpoint($0).size }
        guard let later = to ?? latest, from <= later, later <= (try await store.auditSize()) else {
            context.output.writeError("The log never was of these sizes, the later one second.\n")
            return .nothingMatched
        }
        let proof = try await store.consistencyProof(earlier: from, later: later)
        if output.json {
            context.output.line(
                .object([
                    "from": .integer(from), "to": .integer(later),
                    "path": .array(proof.path.map { .string($0.description) }),
                ])
            )
        } else {
            for hash in proof.path { context.output.line(hash.description) }
        }
        return .done
    }
}
