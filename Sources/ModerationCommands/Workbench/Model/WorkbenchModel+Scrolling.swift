import TerminalScreen

extension WorkbenchModel {
    /// Lines down or up that the key asks for; nil for other keys.
    func scrollStep(_ key: Key) -> Int? {
        let page = max(WorkbenchView(self).visibleLines - 1, 1)
        return switch key {
        case .down: 1
        case .up: -1
        case .pageDown, .character(" "): page
        case .pageUp: -page
        case .home: -scroll
        case .end: WorkbenchView(self).scrollableLines
        default: nil
        }
    }

    mutating func scroll(by step: Int) {
        scroll += step
        clampScroll()
    }

    /// No further than to the last line.
    mutating func clampScroll() {
        let view = WorkbenchView(self)
        scroll = min(max(scroll, 0), max(view.scrollableLines - view.visibleLines, 0))
    }
}
