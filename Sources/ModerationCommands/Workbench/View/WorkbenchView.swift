import Foundation
import Moderation
import Submissions
import TerminalScreen

/// Draws the workbench: what it knows and the size of the screen make a frame.
struct WorkbenchView {
    let model: WorkbenchModel
    let words: WorkbenchWords
    let layout: WorkbenchLayout
    private let facts: [StyledLine]
    private let context: [StyledLine]

    init(_ model: WorkbenchModel) {
        self.model = model
        let words = WorkbenchWords(language: model.setting.language)
        self.words = words
        let columns = WorkbenchLayout.factColumns(model.size)
        let found = model.current.map { comment in
            CommentFacts(
                comment: comment,
                surroundings: model.surroundings[comment.id],
                notes: model.notes[comment.id] ?? [],
                words: words,
                now: model.now
            )
        }
        facts = found?.lines(columns: columns) ?? []
        context = Self.context(model, words)
        layout = WorkbenchLayout(
            model.size,
            contextRows: context.count,
            factRows: facts.count,
            isZen: model.isZen
        )
    }

    func frame() -> Frame {
        var frame = Frame(model.size)
        guard !WorkbenchLayout.isTooSmall(model.size) else {
            let smallest = WorkbenchLayout.smallest
            let size = "\(smallest.columns)×\(smallest.rows)"
            frame.put(
                words.say("Màn hình quá nhỏ: cần \(size)", "Too small: \(size) needed"),
                in: Rectangle(model.size)
            )
            return frame
        }
        putHeader(in: &frame)
        if let panel = model.panel, panel.place == .body {
            putLines(panelLines(panel), in: layout.body, of: &frame)
        } else if let comment = model.current {
            put(comment, in: &frame)
        } else {
            putEmpty(in: &frame)
        }
        if let panel = model.panel, panel.place == .box { putBox(panel, in: &frame) }
        putFooter(in: &frame)
        return frame
    }

    /// Lines of what can be scrolled now, and how many of them the screen has room for.
    var scrollableLines: Int {
        guard let panel = model.panel, panel.place == .body else { return textLines.count }
        return panelLines(panel).count
    }

    var visibleLines: Int {
        guard let panel = model.panel, panel.place == .body else { return layout.text.rows }
        return layout.body.rows
    }

    private var textLines: [StyledLine] {
        guard let comment = model.current else { return [] }
        if comment.isErased { return StyledText(words.say("(đã xóa)", "(erased)"), .dim).wrapped(toColumns: 40) }
        var text = CommentText(comment: comment).content
        if case .redaction(_, .content, let selection)? = model.panel { text.restyle(selection.range, .reversed) }
        return text.wrapped(toColumns: layout.text.columns)
    }

    // MARK: The comment

    private func put(_ comment: Comment, in frame: inout Frame) {
        putStatus(of: comment, in: &frame)
        for (row, line) in context.enumerated() { frame.put(line, in: layout.context, row: row, column: 1) }
        for rule in layout.rules { frame.put(String(repeating: "─", count: rule.columns), .dim, in: rule) }
        let texts = CommentText(comment: comment)
        var title = chosen(.name, texts.name)
        if !comment.title.isEmpty { title = title.appending("  ").appending(chosen(.title, texts.title)) }
        frame.put(title.line, in: layout.title, column: layout.text.column)
        putLines(textLines, in: layout.text, of: &frame)
        for (row, line) in facts.enumerated() { frame.put(line, in: layout.facts, row: row, column: 1) }
    }

    /// With the piece in other colours that may be destroyed.
    private func chosen(_ field: RedactionRequest.Field, _ text: StyledText) -> StyledText {
        guard case .redaction(_, field, let selection)? = model.panel else { return text }
        var text = text
        text.restyle(selection.range, .reversed)
        return text
    }

    private func putStatus(of comment: Comment, in frame: inout Frame) {
        var status = StyledText("#\(comment.id)", .bold)
        status.append(" \(words.status(comment.status))", comment.status.cellStyle)
        status.append(" · \(comment.site) · ")
        status.append(words.age(of: comment.created, at: model.now), ageStyle(of: comment))
        if model.queue != .appeals, model.queue != .mine { status.append(" · \(words.order(model.order))", .dim) }
        if let copies = model.copies, copies.count > 1 {
            status.append(" · \(words.copies(copies))", CellStyle(.magenta, isBold: true))
        }
        if let search = model.search { status.append(" · / \(search.text)", CellStyle(.cyan, isBold: true)) }
        if !model.marked.isEmpty {
            let mark = model.isMarked(comment) ? "●" : "○"
            status.append(" · \(mark) \(words.marked(model.marked.count))", CellStyle(.cyan, isBold: true))
        }
        if comment.isPartlyRedacted {
            status.append(" · \(words.say("đã xóa một phần", "partly redacted"))", CellStyle(.magenta))
        }
        if comment.isUnsolved { status.append(" · \(words.say("không nhập mã", "unsolved"))", CellStyle(.yellow)) }
        frame.put(status.line, in: layout.status, column: 1)
    }

    /// By the time in which its site means to decide: green in its first half, then yellow, red when it is over.
    private func ageStyle(of comment: Comment) -> CellStyle {
        guard comment.status == .pending || comment.status == .spam,
            let target = model.setting.sites[comment.site]?.policy.serviceTarget.duration.seconds
        else {
            return .plain
        }
        let age = model.now.timeIntervalSince(comment.created)
        return age > target ? CellStyle(.red, isBold: true) : CellStyle(age > target / 2 ? .yellow : .green)
    }

    /// The article, the comment that this one answers, and what was published right before it.
    private static func context(_ model: WorkbenchModel, _ words: WorkbenchWords) -> [StyledLine] {
        guard let comment = model.current else { return [] }
        let article = comment.thread.title ?? comment.thread.key
        var texts = [StyledText("\(words.say("Bài", "Article")): ", .dim).appending(article)]
        func quoted(_ mark: String, _ other: Comment) -> StyledText {
            StyledText("\(mark)\(other.name): ", .dim).appending(String(other.content.prefix(400)), .dim)
        }
        if let found = model.surroundings[comment.id] {
            texts += found.before.map { quoted("· ", $0) }
            if let parent = found.parent { texts.append(quoted("↳ \(words.say("trả lời", "answers")) ", parent)) }
        }
        return texts.map(\.singleLine)
    }

    /// What is chosen is always in sight.
    private func firstLine(in area: Rectangle) -> Int {
        switch model.panel {
        case .copies(_, _, let place)?: max(place - area.rows / 2, 0)
        case .redaction(_, .content, let selection)?:
            max((textLines.lastIndex { $0.start <= selection.range.lowerBound } ?? 0) - area.rows / 2, 0)
        default: model.scroll
        }
    }

    func putLines(_ lines: [StyledLine], in area: Rectangle, of frame: inout Frame) {
        let from = min(firstLine(in: area), max(lines.count - area.rows, 0))
        for (row, line) in lines.dropFirst(from).prefix(area.rows).enumerated() {
            frame.put(line, in: area, row: row)
        }
        guard lines.count > area.rows else { return }
        let shown = "\(from + 1)–\(min(from + area.rows, lines.count))/\(lines.count)"
        let more = "\(from > 0 ? "↑" : "")\(from + area.rows < lines.count ? "↓" : "") \(shown)"
        let corner = Rectangle(row: area.row - 1, columns: model.size.columns, rows: 1)
        let column = min(area.column + area.columns, model.size.columns) - more.count - 1
        frame.put(" \(more)", .dim, in: corner, column: column)
    }
}

extension CommentStatus {
    var cellStyle: CellStyle {
        switch self {
        case .pending: .plain
        case .approved: CellStyle(.green)
        case .rejected: CellStyle(.red)
        case .spam: CellStyle(.yellow)
        }
    }
}
