import Moderation
import TerminalScreen

/// What stands at the head and at the foot of the screen, and where there is no comment.
extension WorkbenchView {
    func putHeader(in frame: inout Frame) {
        frame.fill(layout.header, .reversed)
        var header = StyledText(" ", .reversed)
        for (index, queue) in WorkQueue.allCases.enumerated() {
            let size = model.sizes[queue].map { " \(Self.short($0))" } ?? ""
            let style = queue == model.queue ? CellStyle(isBold: true) : .reversed
            header.append(" \(index + 1) \(words.queue(queue))\(size) ", style)
        }
        let line = header.line
        frame.put(line, in: layout.header)
        let name = " \(model.setting.moderator) "
        let column = layout.header.columns - DisplayWidth.of(name)
        if column > line.columns { frame.put(name, .reversed, in: layout.header, column: column) }
    }

    /// `99999`, `100k`.
    private static func short(_ count: Int) -> String {
        count < 100_000 ? "\(count)" : "\(count / 1000)k"
    }

    func putFooter(in frame: inout Frame) {
        if putQuestion(in: &frame) {
            // What is asked stands where else is told what was done.
        } else if let trouble = model.trouble {
            frame.put(trouble.text, CellStyle(.red, isBold: true), in: layout.notice, column: 1)
        } else if model.sending != nil {
            frame.put(words.say("đang gửi…", "sending…"), .dim, in: layout.notice, column: 1)
        } else if let notice = model.notice {
            let style = notice.isWarning ? CellStyle(.yellow, isBold: true) : CellStyle(.green)
            frame.put(words.notice(notice, now: model.now), style, in: layout.notice, column: 1)
        }
        var keys = StyledText()
        for (key, meaning) in keyLine {
            keys.append(" \(key)", .bold)
            keys.append(" \(meaning) ")
        }
        frame.put(keys.line, in: layout.keys)
    }

    /// What is being typed or chosen at the foot; false where nothing is.
    private func putQuestion(in frame: inout Frame) -> Bool {
        switch model.panel {
        case .search(let editor)?: putEditor(editor, words.say("Tìm:", "Search:"), in: &frame)
        case .note(_, let editor)?: putEditor(editor, words.say("Ghi chú:", "Note:"), in: &frame)
        case .blockPattern(_, let editor)?: putEditor(editor, words.say("Chặn mẫu:", "Block pattern:"), in: &frame)
        case .answer(_, let verdict, let editor)?: putEditor(editor, words.answerPrompt(verdict), in: &frame)
        case .redaction(_, let field, let selection)?:
            let text = words.redactionPrompt(field) + "“\(selection.text.singleLine)”"
            frame.put(text, CellStyle(.red, isBold: true), in: layout.notice, column: 1)
        default: return false
        }
        return true
    }

    /// The keys that do something now.
    private var keyLine: [(String, String)] {
        let back = ("Esc", words.say("quay lại", "back"))
        switch model.panel {
        case .help?, .conversation?: return [("↑↓", words.say("cuộn", "scroll")), back]
        case .reasons?, .blockScope?, .blockTime?: return [back]
        case .answer?: return [("Enter", words.say("gửi", "send")), back]
        case .search?, .note?, .blockPattern?: return [("Enter", words.say("xong", "done")), back]
        case .copies?:
            return [
                ("x", words.say("đánh dấu", "mark")), ("X", words.say("tất cả", "all")),
                ("a r s h", words.say("quyết định", "decide")), back,
            ]
        case .redaction?:
            return [
                ("← →", words.say("từ", "word")), ("h l", words.say("ký tự", "character")),
                ("␣", words.say("kéo dài", "extend")), ("Tab", words.say("tên", "name")),
                ("Enter", words.say("xóa vĩnh viễn", "destroy")), back,
            ]
        case .destruction?: return [("Enter", words.say("xóa vĩnh viễn", "destroy")), back]
        case .leaving?:
            return [
                ("Enter", words.say("thử lại", "try again")),
                ("q", words.say("thoát, bỏ quyết định", "quit without it")),
                back,
            ]
        case nil: break
        }
        if case .carryOut? = model.trouble?.effect {
            return [
                ("Enter", words.say("thử lại", "try again")),
                ("Esc", words.say("bỏ quyết định này", "drop the decision")),
                ("q", words.say("thoát", "quit")),
            ]
        }
        if model.trouble != nil {
            return [("Enter", words.say("thử lại", "try again")), back, ("q", words.say("thoát", "quit"))]
        }
        if model.current == nil {
            return [
                ("1–5", words.say("hàng đợi", "queues")), ("u", words.say("hoàn tác", "undo")),
                ("?", words.say("phím", "help")), ("q", words.say("thoát", "quit")),
            ]
        }
        if model.queue == .appeals {
            return [
                ("a", words.say("chấp nhận", "grant")), ("r", words.say("giữ nguyên", "uphold")),
                ("o", words.say("ngữ cảnh", "context")), ("?", words.say("trợ giúp", "help")),
                ("q", words.say("thoát", "quit")),
            ]
        }
        return [
            ("a", words.say("duyệt", "approve")), ("r", words.say("từ chối", "reject")),
            ("s", words.say("rác", "spam")), ("h", words.say("giữ lại", "hold")), ("u", words.say("hoàn tác", "undo")),
            ("o", words.say("ngữ cảnh", "context")), ("?", words.say("phím", "help")),
            ("q", words.say("thoát", "quit")),
        ]
    }

    func putEmpty(in frame: inout Frame) {
        let text =
            model.list.isLoading
            ? words.say("Đang tải…", "Loading…")
            : model.search == nil
                ? words.say("Không còn gì ở đây.", "Nothing waits here.")
                : words.say("Không còn gì khớp; Esc trở lại.", "Nothing matches; Esc goes back.")
        let others = WorkQueue.allCases.enumerated().compactMap { index, queue -> String? in
            guard queue != model.queue, queue != .mine, let size = model.sizes[queue], size > 0 else { return nil }
            return "\(index + 1) \(words.queue(queue)): \(size)"
        }
        let area = layout.body
        let lines = [text] + (model.list.isLoading ? [] : others)
        for (row, line) in lines.enumerated() {
            let column = max((area.columns - DisplayWidth.of(line)) / 2, 0)
            frame.put(line, row == 0 ? .bold : .plain, in: area, row: area.rows / 3 + row * 2, column: column)
        }
    }
}

extension WorkbenchNotice {
    /// Whether something did not go as the moderator wanted.
    var isWarning: Bool {
        switch self {
        case .conflict, .lostAppeal, .obstacle, .gone, .nothingToUndo, .undoRefused, .noAppeal, .noWords: true
        default: false
        }
    }
}

extension WorkbenchLayout {
    /// All between head and foot.
    var body: Rectangle {
        Rectangle(row: status.row, columns: header.columns, rows: notice.row - status.row).inset(columns: 1)
    }
}
