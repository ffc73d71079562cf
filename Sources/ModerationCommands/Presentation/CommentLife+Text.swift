import AuditLog
import Foundation
import Moderation

extension CommentLife {
    /// The comment whole, for a moderator.
    func print(in context: CommandContext) {
        let output = context.output
        printHeading(output)
        field("Site", comment.site, output)
        field("Thread", comment.thread.key, output)
        field("Article", comment.thread.title, output)
        field("Address", comment.thread.url, output)
        field("Reply to", parent.map { "\($0.id), \($0.name): \($0.content.prefix(300))" }, output)
        field("Name", comment.name.isEmpty ? nil : comment.name, output)
        field("Title", comment.title.isEmpty ? nil : comment.title, output)
        field("Created", "\(comment.created.rfc3339) (\(comment.created.age(at: context.now())))", output)
        field("Claimed", comment.claim(at: context.now())?.words(at: context.now()), output)
        if let filter = comment.filter {
            field("Filter", filter.short, output)
            field("Because", filter.strongestWords, output)
        } else {
            field("Score", comment.score.map { "\($0)" }, output)
        }
        field("Alike", alikeWords, output)
        if !comment.isErased { printContent(output) }
        section("Found", comment.reasons.map(\.words), output)
        section("Decided", decisions.map { Self.sentence($0, when: "\($0.time.age(at: context.now())), ") }, output)
        printNotes(in: context)
        printAppeal(in: context)
    }

    private func printContent(_ output: Output) {
        output.line()
        for line in comment.content.multipleLines.wrapped(toColumns: output.columns - 2) {
            output.line(line.isEmpty ? "" : "  \(line)")
        }
    }

    private var alikeWords: String? {
        guard let group = comment.group else { return nil }
        return group == comment.id
            ? "the first of comments that are nearly the same" : "nearly the same as comment \(group)"
    }

    /// What happened to the comment, step by step.
    func printStory(entries: [LoggedEntry], opinions: [SecondOpinion], in context: CommandContext) {
        let output = context.output
        printHeading(output)
        output.line()
        let story = CommentStory(self, opinions: opinions)
        for line in entries.flatMap(story.lines) { output.line(line) }
        output.line()
        output.line(output.styled("Entries in the audit log", .bold))
        for entry in entries {
            output.line("  entry \(entry.sequence), leaf \(entry.leafHash.hexadecimal)")
            for line in String(decoding: entry.entry, as: UTF8.self).split(separator: "\n") {
                output.line("    \(String(line).singleLine)")
            }
        }
    }

    private func printHeading(_ output: Output) {
        let status = comment.status.rawValue
        let shown = comment.status.style.map { output.styled(status, $0) } ?? status
        let loss = comment.isErased ? ", erased" : comment.isPartlyRedacted ? ", partly redacted" : ""
        output.line("\(output.styled("Comment \(comment.id)", .bold)), \(shown)\(loss)")
    }

    private func field(_ name: String, _ text: String?, _ output: Output) {
        guard let text else { return }
        let name = name.padded(toColumns: 10, alignment: .left)
        output.line("\(name)\(text.singleLine.truncated(toColumns: max(output.columns - 10, 20)))")
    }

    private func section(_ title: String, _ lines: [String], _ output: Output) {
        guard !lines.isEmpty else { return }
        output.line()
        output.line(output.styled(title, .bold))
        for line in lines { output.line("  \(line.singleLine)") }
    }

    private func printNotes(in context: CommandContext) {
        guard !notes.isEmpty else { return }
        context.output.line()
        context.output.line(context.output.styled("Notes", .bold))
        for note in notes {
            context.output.line("  \(note.time.age(at: context.now())), by \(note.moderator.singleLine)")
            printQuoted(note.text, context.output)
        }
    }

    /// Who appealed when, with his words, and the answer.
    private func printAppeal(in context: CommandContext) {
        guard let appeal else { return }
        let output = context.output
        output.line()
        output.line(output.styled("Appeal", .bold))
        let age = appeal.created.age(at: context.now())
        output.line("  \(age), against operation \(appeal.against), \(appeal.state.rawValue)")
        printQuoted(appeal.message, output)
        guard let answer = appeal.answer else { return }
        let when = answer.time.age(at: context.now())
        output.line("  \(when), \(appeal.state.rawValue) by \(answer.moderator.singleLine)")
        if let text = answer.text { printQuoted(text, output) }
    }

    private func printQuoted(_ text: String, _ output: Output) {
        for line in text.multipleLines.wrapped(toColumns: output.columns - 4) {
            output.line(line.isEmpty ? "" : "    \(line)")
        }
    }

    private static func sentence(_ decision: Decision, when: String) -> String {
        let reason = decision.reason.map { ", because \($0)" } ?? ""
        let note = decision.note.map { ": \($0)" } ?? ""
        let change = "\(decision.before.rawValue) to \(decision.after.rawValue)"
        return "\(when)\(change) by \(decision.moderator), operation \(decision.operation)\(reason)\(note)".singleLine
    }
}
