import Moderation
import TerminalScreen

extension WorkbenchModel {
    mutating func press(_ key: Key) -> [WorkbenchEffect] {
        switch key {
        case .control("c"): return leave()
        case .control("z"): return [.suspend]
        case .control("l"): return [.redraw]
        default: break
        }
        if let panel { return press(key, in: panel) }
        if trouble != nil { return pressInTrouble(key) }
        if let step = scrollStep(key) {
            scroll(by: step)
            return []
        }
        if case .character(let character) = key { return press(character) }
        switch key {
        case .right: return move(by: 1)
        case .left: return move(by: -1)
        case .escape: return goBack()
        default: break
        }
        return []
    }

    private mutating func press(_ character: Character) -> [WorkbenchEffect] {
        switch character {
        case "a": return decide(.approved)
        case "s": return decide(.spam)
        case "h": return decide(.pending)
        case "u": return undo()
        case "r":
            if queue == .appeals { return decide(.rejected) }
            if let comment = decidable { open(.reasons(comment.id)) }
        case "j": return move(by: 1)
        case "k": return move(by: -1)
        case "o":
            guard let current else { return [] }
            open(.conversation(nil))
            return [.converse(current.id)]
        case "g":
            guard let current, (copies?.count ?? 0) > 1 else { return tell(.noCopies) }
            open(.copies(of: current.id, nil, at: 0))
            return [.gather(current, isMarking: false)]
        case "x":
            guard let current, sending == nil, queue != .appeals else { return [] }
            toggleMark(current)
            return list.move(by: 1) ? look() : []
        case "X":
            guard let current, sending == nil, (surroundings[current.id]?.copies?.count ?? 0) > 1 else {
                return tell(.noCopies)
            }
            return [.gather(current, isMarking: true)]
        case "n": if let comment = decidable { open(.note(comment.id, LineEditor(limit: NoteDraft.longest))) }
        case "b": if let comment = decidable { open(.blockScope(comment)) }
        case "e":
            if let comment = decidable, !comment.isErased { redact(.content, of: comment) }
        case "/": if sending == nil { open(.search(LineEditor(search?.text ?? "", limit: SearchQuery.longest))) }
        case "t": return changeOrder()
        case "z": isZen.toggle()
        case "?": open(.help)
        case "q": return leave()
        default:
            if let queue = Self.queues[character], sending == nil {
                (search, notice) = (nil, nil)
                return [.count(request())] + open(queue)
            }
        }
        return []
    }

    private mutating func tell(_ notice: WorkbenchNotice) -> [WorkbenchEffect] {
        self.notice = notice
        return []
    }

    /// Out of what was begun last.
    private mutating func goBack() -> [WorkbenchEffect] {
        notice = nil
        if isZen {
            isZen = false
        } else if !marked.isEmpty {
            marked = []
        } else if search != nil, sending == nil {
            search = nil
            return open(queue)
        }
        return []
    }

    static let queues: [Character: WorkQueue] = [
        "1": .unsure, "2": .likelySpam, "3": .appeals, "4": .unsolved, "5": .mine,
    ]

    /// The keys of reasons, in the order of the reasons.
    static let reasonKeys = Array("1234567890abcdefghijklmnopqrstuvwxyz")

    /// Those with which the comment can be rejected, with the key for each.
    var offeredReasons: [(key: Character, reason: SiteReason)] {
        guard let current else { return [] }
        let reasons = setting.reasons[current.site] ?? SiteReasons()
        return Array(zip(Self.reasonKeys, reasons.offered)).map { (key: $0, reason: $1) }
    }

    private mutating func press(_ key: Key, in panel: WorkbenchPanel) -> [WorkbenchEffect] {
        if key == .escape || key == .character("q") && !panel.isTyping {
            close()
            return panel == .leaving && key != .escape ? [.leave] : []
        }
        switch panel {
        case .search, .note, .blockScope, .blockPattern, .blockTime, .redaction, .destruction, .answer:
            return press(key, asking: panel)
        case .copies(let id, let comments, let place): return press(key, amid: comments ?? [], of: id, at: place)
        case .help, .conversation:
            if let step = scrollStep(key) { scroll(by: step) }
            if key == .enter || key == .character(panel == .help ? "?" : "o") { close() }
        case .reasons(let id):
            guard case .character(let character) = key,
                let found = offeredReasons.first(where: { $0.key == character })
            else {
                return []
            }
            close()
            return mayDecide(id) ? decide(.rejected, reason: found.reason.code) : []
        case .leaving:
            guard key == .enter else { return [] }
            close()
            return retry()
        }
        return []
    }

    private mutating func pressInTrouble(_ key: Key) -> [WorkbenchEffect] {
        switch key {
        case .enter: return retry()
        case .escape: trouble = nil
        case .character("q"): return leave()
        default: break
        }
        return []
    }

    mutating func open(_ panel: WorkbenchPanel) {
        self.panel = panel
        scroll = 0
    }

    mutating func close() {
        panel = nil
        scroll = 0
    }

    /// Asks first, where a decision would be lost.
    private mutating func leave() -> [WorkbenchEffect] {
        let isUnsent = if case .carryOut? = trouble?.effect { true } else { sending != nil }
        guard isUnsent, panel != .leaving else { return [.leave] }
        open(.leaving)
        return []
    }

    private mutating func move(by step: Int) -> [WorkbenchEffect] {
        guard sending == nil else { return [] }
        guard list.move(by: step) else {
            notice = step > 0 ? .end : .start
            return []
        }
        notice = nil
        return look()
    }

    private mutating func changeOrder() -> [WorkbenchEffect] {
        guard sending == nil else { return [] }
        order =
            switch order {
            case .age: .risk
            case .risk: .article
            case .article: .age
            }
        notice = .order(order)
        return open(queue)
    }
}
