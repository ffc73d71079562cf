import Foundation
import Moderation
import SpamFilter
import Submissions
import TerminalScreen

/// Why a comment is where it is, and what is known of its author: lines for the screen.
struct CommentFacts {
    let comment: Comment
    let surroundings: CommentSurroundings?
    let notes: [CommentNote]
    let words: WorkbenchWords
    let now: Date

    func lines(columns: Int) -> [StyledLine] {
        texts.flatMap { $0.wrapped(toColumns: columns) }
    }

    private var texts: [StyledText] {
        appeal + [
            labelled(words.say("Người viết", "Author"), surroundings.map { words.past($0.author, now: now) } ?? "…"),
            labelled(words.say("Nguồn", "Source"), surroundings.map { words.past($0.source, now: now) } ?? "…"),
        ] + written + rules + filter + decision
    }

    private func labelled(_ label: String, _ text: String, _ style: CellStyle = .plain) -> StyledText {
        StyledText("\(label): ", .dim).appending(text.singleLine, style)
    }

    private var appeal: [StyledText] {
        guard let appeal = surroundings?.appeal else { return [] }
        let age = words.age(of: appeal.created, at: now)
        return [labelled(words.say("Khiếu nại (\(age))", "Appeal (\(age))"), appeal.message, .bold)]
    }

    private var written: [StyledText] {
        notes.map { note in
            let age = words.age(of: note.time, at: now)
            return labelled(
                words.say("Ghi chú (\(note.moderator), \(age))", "Note (\(note.moderator), \(age))"),
                note.text,
                .bold
            )
        }
    }

    private var rules: [StyledText] {
        comment.reasons.map { reason in
            labelled(words.say("Quy tắc", "Rule"), words.rule(reason), CellStyle(.yellow))
        }
    }

    private var filter: [StyledText] {
        guard let filter = comment.filter else { return [] }
        let style: CellStyle =
            switch filter.band {
            case .spam: CellStyle(.red)
            case .unsure: CellStyle(.yellow)
            case .trusted: CellStyle(.green)
            }
        let percent = String(format: "%.1f %%", 100 * filter.score.probability)
        var text = labelled(words.say("Bộ lọc", "Filter"), "\(percent) · \(words.band(filter.band))", style)
        let language = ExplanationLanguage(rawValue: words.language.rawValue) ?? .en
        for (index, part) in filter.strongest.enumerated() {
            text.append(index == 0 ? " · " : ", ")
            let share = String(format: " %+.1f", Double(part.millionths) / 1e6)
            text.append(part.words(in: language).singleLine + share, CellStyle(part.millionths > 0 ? .red : .green))
        }
        let alike = filter.firstAlike.map { words.say("gần như trùng với #\($0)", "nearly the same as #\($0)") }
        return [text] + [alike].compactMap { $0.map { labelled(words.say("Giống", "Alike"), $0) } }
    }

    private var decision: [StyledText] {
        guard let decision = surroundings?.lastDecision else { return [] }
        let age = words.age(of: decision.time, at: now)
        let change = "\(words.status(decision.before)) → \(words.status(decision.after))"
        let why = [decision.reason, decision.note].compactMap(\.self).map { " · \($0)" }.joined()
        return [labelled(words.say("Lần cuối", "Last"), "\(change) · \(decision.moderator) · \(age)\(why)")]
    }
}
