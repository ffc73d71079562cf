import ArgumentParser
import Foundation
import Moderation

struct ImportCommand: ContextCommand {
    enum Status: String, ExpressibleByArgument, CaseIterable {
        case approved, pending
    }

    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes in comments from a file, one JSON object a line.",
        discussion: """
            A line has `thread`, `id`, `parent` (an id of the file, or null), `name`, `title`, `content`, `created` (seconds since \
            1970, or RFC 3339), and may have `source` (the visitor's address, of which a keyed hash is kept); what `duyet export` \
            writes is understood too. Texts are brought into shape and checked as those of visitors are. Each comment is an entry \
            of the audit log. No comment is imported twice: after an interruption, run the same command again.

            To take an import back: duyet hold IDS, with the ids that are told at the end.

            Example: duyet import old-comments.jsonl --site demo --status approved --config data/duyet.yaml
            """
    )

    @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("To which the comments go.", valueName: "site"), completion: .sites)
    var site: String

    @Option(
        help: ArgumentHelp(
            "The status that all get: approved or pending.",
            discussion: "Default: that of the line, where it has one, else pending.",
            valueName: "status"
        )
    )
    var status: Status?

    @Option(
        help: ArgumentHelp(
            "Of an export of several sites, take the lines of this one.",
            discussion: "Default: the site to which the comments go.",
            valueName: "site"
        )
    )
    var fromSite: String?

    @Option(
        help: ArgumentHelp(
            "A name for where the ids come from, where the files of two systems use the same ones.",
            valueName: "name"
        )
    )
    var collection: String?

    @Flag(help: "Tell the counts and all problems, and write nothing.")
    var dryRun = false

    @OptionGroup var moderator: ModeratorOptions
    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let installation = try await Installation.open(config, as: moderator, in: context)
        try await installation.check(.importComments, site: site)
        guard let target = try await installation.store.sites().first(where: { $0.id == site }) else {
            throw ModerationError.unknownSite(site)
        }
        let reader = ImportReader(
            site: target,
            sourceKey: try installation.sourceKey(),
            status: status.flatMap { CommentStatus(rawValue: $0.rawValue) },
            collection: collection,
            now: context.now()
        )
        var run = ImportRun(
            reader: reader,
            store: installation.store,
            site: site,
            fromSite: fromSite ?? site,
            moderator: dryRun ? nil : installation.moderator,
            now: context.now
        ) { line, defect in
            tell(defect, line: line, in: context)
        }
        try await read(into: &run, in: context)
        return report(run.report, in: context)
    }

    private func read(into run: inout ImportRun, in context: CommandContext) async throws {
        let path = context.path(file)
        var lines = try file == "-" ? context.inputLines() : LineReader(path: path)
        let size = file == "-" ? nil : try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        var progress = ProgressLine(total: size ?? 0, output: context.output)
        defer { progress.end() }
        var number = 0
        while let line = try lines.line() {
            number += 1
            if line.isTooLong {
                run.tell(ImportDefect(field: nil, "is longer than \(LineReader.lineLimit >> 20) MB"), line: number)
            } else if !line.bytes.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
                try await run.take(line.bytes, line: number)
            }
            progress.show(lines.position, text: "\(number.counted("line"))")
        }
        try await run.finish()
    }

    private func tell(_ defect: ImportDefect, line: Int, in context: CommandContext) {
        if output.json {
            context.output.line(
                .object([
                    "line": .integer(Int64(line)), "field": JSONValue(defect.field), "problem": .string(defect.text),
                ])
            )
        } else {
            let field = defect.field.map { ": \($0)" } ?? ""
            context.output.writeError("line \(line)\(field) \(defect.text.singleLine)\n")
        }
    }

    private func report(_ report: ImportReport, in context: CommandContext) -> CommandOutcome {
        if output.json {
            context.output.line(report.json(isDryRun: dryRun))
        } else if report.lines == 0 {
            context.output.line("There is no comment in \(file == "-" ? "standard input" : file).")
        } else {
            context.output.write(report.text(site: site, isDryRun: dryRun))
        }
        if report.defects > 0 { return .failed }
        return report.imported + report.known > 0 ? .done : .nothingMatched
    }
}
