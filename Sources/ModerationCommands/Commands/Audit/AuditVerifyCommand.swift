import ArgumentParser
import AuditLog
import Foundation
import Moderation
import SQLiteStore

struct AuditVerifyCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks the whole log, its signatures, and that everything is as the log says.",
        discussion: """
            Every entry's hash is computed anew from its bytes, and the tree from the hashes; the tree is compared with each \
            signed checkpoint. Then statuses, texts, names, decisions and settings are compared with what the entries say of \
            them. Nothing is changed.

            Exit code 2 when something fails; the first entry that does is named first.

            Example: duyet audit verify --checkpoint last-week.txt
            """
    )

    private static let mostShown = 20

    @Option(
        help: ArgumentHelp(
            "A checkpoint that was kept elsewhere: the log must continue it. May be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var checkpoint: [String] = []

    @Option(
        help: ArgumentHelp(
            "A verifier key, instead of those in the installation's secrets. May be repeated.",
            valueName: "key"
        )
    )
    var key: [String] = []

    @Option(
        help: ArgumentHelp(
            "A copy of a database, as `duyet backup` makes them, instead of the installation's; with --key.",
            valueName: "file"
        ),
        completion: .file(extensions: ["sqlite"])
    )
    var database: String?

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard database == nil || !key.isEmpty else { throw ValidationError("--database needs --key.") }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        if let database {
            let verifiers = try key.map { try NoteVerifier($0) }
            let copy = try TemporaryCopy(of: context.path(database))
            defer { copy.remove() }
            return try await verify(copy.store, by: verifiers, in: context)
        }
        let installation = try await Installation.open(config, as: moderator, in: context)
        let verifiers = try await key.isEmpty ? installation.verifiers() : key.map { try NoteVerifier($0) }
        return try await verify(installation.store, by: verifiers, in: context)
    }

    private func verify(
        _ store: any AuditStore,
        by verifiers: [NoteVerifier],
        in context: CommandContext
    ) async throws -> CommandOutcome {
        let checkpoints = try checkpoint.map { try Self.checkpoint(context.path($0), verifiers: verifiers) }
        let result = try await store.verifyLog(verifiers: verifiers, against: checkpoints)
        if output.json {
            context.output.line(result.json)
        } else {
            print(result, checkpoints: checkpoints, to: context.output)
        }
        return result.defects.isEmpty ? .done : .nothingMatched
    }

    private static func checkpoint(_ path: String, verifiers: [NoteVerifier]) throws -> Checkpoint {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandsError(reading: path, error)
        }
        do throws(AuditLogError) {
            return try Checkpoint(SignedNote(parsing: Array(data)), signedBy: verifiers)
        } catch {
            throw CommandsError.unusableCheckpoint(path: path, problem: error.description)
        }
    }

    private func print(_ result: AuditVerification, checkpoints: [Checkpoint], to output: Output) {
        for defect in result.defects.prefix(Self.mostShown) {
            let subject = defect.entry.map { "Entry \($0) fails" } ?? "Without an entry"
            output.line("\(output.styled(subject, .red)): \(defect.description.singleLine)")
        }
        let more = result.defects.count - Self.mostShown
        if more > 0 { output.line("… and \(more) more; --json tells them.") }
        if !result.defects.isEmpty { output.line() }
        output.line("Entries      \(result.entries), root \(result.root)")
        output.line(
            "Checkpoints  \(result.checkpoints), the last good one of \(result.signed.counted("entry", "entries"))"
        )
        if !checkpoints.isEmpty { output.line("Given        \(checkpoints.count.counted("checkpoint"))") }
        output.line("Comments     \(result.comments), of which \(result.erased) erased")
        output.line("Decisions    \(result.decisions)")
        guard result.defects.isEmpty else {
            output.line(output.styled("The log does not verify.", .red))
            return
        }
        let unsigned = result.entries - result.signed
        if unsigned > 0 {
            output.line("\(unsigned.counted("entry", "entries")) behind the last checkpoint: nothing signs them yet.")
        }
        output.line(output.styled("All is as the log says.", .green))
    }
}

extension AuditVerification {
    fileprivate var json: JSONValue {
        .object([
            "verified": .bool(defects.isEmpty),
            "firstBadEntry": JSONValue(firstBadEntry),
            "entries": .integer(entries),
            "root": .string(root.description),
            "checkpoints": .integer(Int64(checkpoints)),
            "signed": .integer(signed),
            "comments": .integer(Int64(comments)),
            "erased": .integer(Int64(erased)),
            "decisions": .integer(Int64(decisions)),
            "defects": .array(
                defects.map {
                    .object(["entry": JSONValue($0.entry), "problem": .string($0.description)])
                }
            ),
        ])
    }
}
