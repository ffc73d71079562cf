import Foundation
import Moderation
import Submissions
import TerminalScreen

/// All that the full screen knows. What happens to it is an event; what it then wants done, effects.
struct WorkbenchModel: Sendable {
    /// What does not change while somebody works.
    struct Setting: Sendable {
        let moderator: String
        let language: Language
        /// Of all sites; nil: of all that the moderator may see.
        let site: String?
        let sites: [String: Site]
        let reasons: [String: SiteReasons]
    }

    /// An effect that came to nothing.
    struct Trouble: Hashable, Sendable {
        let effect: WorkbenchEffect
        let text: String
    }

    /// An operation of this session that can be undone.
    struct Done: Hashable, Sendable {
        let operation: Int64
        let queue: WorkQueue
        /// As they were before.
        let comments: [Comment]
    }

    /// New comments are looked for so often, in seconds.
    private static let interval: TimeInterval = 10

    let setting: Setting
    var size: ScreenSize
    var now: Date
    var queue = WorkQueue.unsure
    var order = WorkOrder.age
    var list = WorkList()
    var sizes: [WorkQueue: Int] = [:]
    /// Of the comments that were looked at last.
    var surroundings: [Int64: CommentSurroundings] = [:]
    /// What moderators wrote about them.
    var notes: [Int64: [CommentNote]] = [:]
    /// In the order in which they were marked; decided together.
    var marked: [Comment] = []
    /// What all comments of the list say; nil: all are in it.
    var search: SearchQuery?
    /// What this screen holds.
    var claimed: Claim?
    /// What it asked for last, whether it got it or not.
    var wantedClaim: Int64?
    /// Somebody else's, on what was on the screen while a panel asked about it.
    var passedOver: Claim?
    /// Whether claims are taken: not by those who may not.
    var takesClaims = true
    var panel: WorkbenchPanel?
    /// Lines of the text, or of the panel, that are above the screen.
    var scroll = 0
    var isZen = false
    var notice: WorkbenchNotice?
    var trouble: Trouble?
    /// What is being carried out; nothing else is decided before it has ended.
    var sending: WorkStep?
    /// Whether it was sent before, and nobody knows whether it arrived.
    var isRetry = false
    var done: [Done] = []
    private var lastLook: Date

    init(_ setting: Setting, size: ScreenSize, now: Date) {
        self.setting = setting
        self.size = size
        self.now = now
        self.lastLook = now
    }

    var current: Comment? { list.current }

    func request(after: Int64 = 0) -> WorkRequest {
        WorkRequest(
            queue,
            order: order,
            site: setting.site,
            search: search,
            moderator: setting.moderator,
            after: after,
            limit: WorkList.pageSize,
            time: now
        )
    }

    /// What is wanted at the beginning.
    mutating func start() -> [WorkbenchEffect] {
        [.count(request())] + open(queue)
    }

    mutating func update(_ event: WorkbenchEvent) -> [WorkbenchEffect] {
        let effects = take(event)
        return effects + passOver()
    }

    private mutating func take(_ event: WorkbenchEvent) -> [WorkbenchEffect] {
        switch event {
        case .key(let key): return press(key)
        case .resized(let size):
            self.size = size
            clampScroll()
            return []
        case .tick(let time): return tick(time)
        case .loaded(let comments, let number): return loaded(comments, list: number)
        case .counted(let sizes):
            self.sizes = sizes
            return []
        case .inspected(let id, let found, let notes):
            self.notes[id] = notes
            return inspected(id, found)
        case .conversed(let id, let comments):
            if id == current?.id, case .conversation = panel { panel = .conversation(comments) }
            return []
        case .claimed(let result): return claimed(result)
        case .gathered(let id, let comments, let isMarking): return gathered(id, comments, isMarking: isMarking)
        case .noted(let note):
            sending = nil
            notes[note.comment, default: []].append(note)
            notice = .noted(note.comment)
            return []
        case .blocked(let result):
            sending = nil
            notice = .blocked(result)
            return []
        case .redacted(let result):
            sending = nil
            notice = .redacted(result.comment)
            return [.inspect(result.comment)]
        case .carriedOut(let step, let result): return carriedOut(step, result)
        case .answered(let comment, let result, let verdict): return answered(comment, result, verdict)
        case .failed(let effect, let text, let isFinal): return failed(effect, text, isFinal: isFinal)
        case .terminated: return [.leave]
        }
    }

    // MARK: Lists

    /// Begins a queue from its start.
    mutating func open(_ queue: WorkQueue) -> [WorkbenchEffect] {
        self.queue = queue
        list = WorkList(number: list.number + 1)
        scroll = 0
        marked = []
        return [load()] + claimCurrent()
    }

    /// The next page.
    private mutating func load() -> WorkbenchEffect {
        list.isLoading = true
        return .load(request(after: list.comments.last?.id ?? 0), list: list.number)
    }

    private mutating func loaded(_ comments: [Comment], list number: Int) -> [WorkbenchEffect] {
        guard number == list.number else { return [] }
        let before = current?.id
        list.append(comments)
        return before == current?.id ? look(isNew: false) : look()
    }

    /// What is needed for the comment that is on the screen now, and for the next one.
    mutating func look(isNew: Bool = true) -> [WorkbenchEffect] {
        if isNew { scroll = 0 }
        let shown = [list.current, list.next].compactMap(\.self)
        surroundings = surroundings.filter { id, _ in shown.contains { $0.id == id } }
        var effects: [WorkbenchEffect] = shown.filter { surroundings[$0.id] == nil }.map { .inspect($0.id) }
        notes = notes.filter { id, _ in surroundings[id] != nil }
        if list.wantsMore { effects.append(load()) }
        return effects + claimCurrent()
    }

    private mutating func inspected(_ id: Int64, _ found: CommentSurroundings?) -> [WorkbenchEffect] {
        guard let found else {
            list.remove([id])
            notice = .gone(id)
            return look()
        }
        surroundings[id] = found
        let known = list.comments.first { $0.id == id }
        list.replace(found.comment)
        // What somebody else decided before it came on the screen is not shown at all.
        if let known, known.status != found.comment.status, id != current?.id, queue != .mine {
            list.remove([id])
            return look(isNew: false)
        }
        return []
    }

    private mutating func tick(_ time: Date) -> [WorkbenchEffect] {
        now = time
        guard trouble == nil, sending == nil, time.timeIntervalSince(lastLook) >= Self.interval else { return [] }
        lastLook = time
        var effects: [WorkbenchEffect] = [.count(request())] + renewClaim() + claimCurrent()
        if list.comments.isEmpty, search == nil, !list.isLoading { return effects + open(queue) }
        if list.isComplete, queue != .mine {
            list.reopen()
            effects += look(isNew: false)
        }
        return effects
    }
}
