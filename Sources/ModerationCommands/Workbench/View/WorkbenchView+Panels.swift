import Moderation
import TerminalScreen

extension WorkbenchPanel {
    enum Place: Hashable, Sendable {
        /// All between head and foot.
        case body
        /// A box over the comment, which stays in sight around it.
        case box
        /// The line above the keys.
        case foot
        /// The comment's text itself.
        case text
    }

    var place: Place {
        switch self {
        case .help, .conversation, .copies: .body
        case .reasons, .leaving, .blockScope, .blockTime, .destruction: .box
        case .search, .note, .blockPattern, .answer: .foot
        case .redaction: .text
        }
    }

    /// Whether letters are text.
    var isTyping: Bool {
        place == .foot
    }
}

extension WorkbenchView {
    /// What a panel that takes the whole screen shows.
    func panelLines(_ panel: WorkbenchPanel) -> [StyledLine] {
        switch panel {
        case .help: helpLines
        case .conversation(let comments): conversationLines(comments)
        case .copies(_, let comments, let place): copyLines(comments, at: place)
        default: []
        }
    }

    private var helpLines: [StyledLine] {
        let heading = StyledText(words.say("Các phím", "Keys"), .bold).line
        return [heading]
            + words.help.map { entry in
                let keys = entry.keys.padded(toColumns: 10, alignment: .left)
                return StyledText(keys, .bold).appending(entry.meaning).line
            }
    }

    private func conversationLines(_ comments: [Comment]?) -> [StyledLine] {
        guard let comments else { return StyledText(words.say("Đang tải…", "Loading…")).wrapped(toColumns: 40) }
        let columns = min(layout.body.columns, 100)
        return comments.flatMap { comment -> [StyledLine] in
            let isThis = comment.id == model.current?.id
            let mark = isThis ? "▶ " : comment.parent == nil ? "" : "↳ "
            let age = words.age(of: comment.created, at: model.now)
            let name = StyledText("\(mark)\(comment.name)", .bold)
                .appending(" · #\(comment.id) · \(age) · \(words.status(comment.status))", .dim)
            let text = StyledText(comment.content, isThis ? CellStyle(.cyan) : .plain)
            return [name.line] + text.wrapped(toColumns: columns) + [StyledText().line]
        }
    }

    /// A line each.
    private func copyLines(_ comments: [Comment]?, at place: Int) -> [StyledLine] {
        guard let comments else { return StyledText(words.say("Đang tải…", "Loading…")).wrapped(toColumns: 40) }
        return comments.enumerated().map { index, comment in
            let style: CellStyle = index == place ? .reversed : .plain
            let mark = model.isMarked(comment) ? "●" : " "
            let age = words.age(of: comment.created, at: model.now)
            return StyledText("\(mark) #\(comment.id) · \(age) · \(comment.name.singleLine): ", style)
                .appending(String(comment.content.prefix(300)).singleLine, style).line
        }
    }

    /// What is typed, with the cursor.
    func putEditor(_ editor: LineEditor, _ label: String, in frame: inout Frame) {
        let area = layout.notice
        let before = String(editor.characters[..<editor.cursor])
        let room = area.columns - DisplayWidth.of(label) - 4
        // The end of what stands before the cursor is always in sight.
        var shown = Array(before)
        while shown.reduce(0, { $0 + DisplayWidth.of($1) }) > room { shown.removeFirst() }
        let start = StyledText(" \(label) ", .bold).appending(String(shown))
        frame.put(start.appending(String(editor.characters[editor.cursor...])).line, in: area)
        frame.showCursor(column: start.line.columns, row: area.row)
    }

    func putBox(_ panel: WorkbenchPanel, in frame: inout Frame) {
        let (title, lines) = box(panel)
        let columns = max(lines.map { DisplayWidth.of($0) }.max() ?? 0, DisplayWidth.of(title)) + 4
        let area = layout.body.centred(columns: columns, rows: lines.count + 2)
        frame.fill(area, .reversed)
        let heading = StyledText(title, CellStyle(isBold: true, isReversed: true))
        frame.put(heading.line, in: area, row: 0, column: 2)
        for (row, line) in lines.enumerated() {
            frame.put(StyledText(line, .reversed).line, in: area, row: row + 1, column: 2)
        }
    }

    private func box(_ panel: WorkbenchPanel) -> (title: String, lines: [String]) {
        switch panel {
        case .leaving:
            return (
                words.say("Còn một quyết định chưa gửi được.", "A decision could not be sent."),
                [words.say("Enter thử lại, q thoát mà bỏ nó.", "Enter tries again, q quits without it.")]
            )
        case .destruction(_, _, let selection):
            return (
                words.say("Xóa vĩnh viễn đoạn này?", "Destroy this piece for good?"),
                [
                    "“\(selection.text.singleLine.truncated(toColumns: 54))”",
                    words.say("Không hoàn tác được.", "It cannot be undone."),
                ]
            )
        case .blockScope:
            return (
                words.say("Chặn:", "Block:"),
                [
                    words.say("1  tên này", "1  this name"), words.say("2  nguồn này", "2  this source"),
                    words.say("3  mạng con của nguồn", "3  its subnet"),
                    words.say("4  một mẫu chữ trong nội dung", "4  a pattern in the text"),
                ]
            )
        case .blockTime:
            return (
                words.say("Trong bao lâu?", "For how long?"),
                [
                    words.say("1  một ngày", "1  a day"), words.say("2  bảy ngày", "2  seven days"),
                    words.say("3  ba mươi ngày", "3  thirty days"),
                    words.say("4  cho đến khi gỡ", "4  until it is removed"),
                ]
            )
        default:
            let lines = model.offeredReasons.map { key, reason in
                "\(key)  \(reason.text(in: words.language).singleLine)"
            }
            return (words.say("Từ chối vì:", "Reject, because:"), lines)
        }
    }
}
