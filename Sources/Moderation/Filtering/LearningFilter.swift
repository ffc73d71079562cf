import AuditLog
package import Foundation
package import SpamFilter
import Synchronization

/// The filter of a running server: the one owner of the model, which plays the lessons of decisions as they are committed, by
/// whichever process, and judges submissions.
///
/// The model is a function of the lessons in their order. So nothing is lost with it: what is in memory can be made again.
package final class LearningFilter: Sendable {
    private struct State {
        /// Nil until it was loaded.
        var placed: PlacedModel?
        /// What the model said of comments that were taught, when it was last asked; nil where that is to be done.
        var checked: (position: Int64, bounds: ThresholdGuard)?
        /// Lessons played since then.
        var unchecked = 0
    }

    /// Lessons that are read at once.
    private static let pageSize = 2000
    /// A model is stored when so many lessons were played since the last one.
    package static let snapshotInterval = 4096

    /// After so many lessons the thresholds are checked again.
    private static let checkInterval = 8
    /// How many of the last lessons are looked at for that.
    private static let checkedLessons = 4000

    private let store: any FilterStore
    private let onProblem: @Sendable (ModerationError) -> Void
    private let state = Mutex(State())
    /// The store's generation in which all lessons were played; -1 before the first.
    private let generation = Atomic<Int>(-1)

    /// - Parameters:
    ///   - store: Where lessons and models lie.
    ///   - onProblem: Told why the model could not be loaded, or not be taught further; it judges as it is.
    package init(store: any FilterStore, onProblem: @escaping @Sendable (ModerationError) -> Void = { _ in }) {
        self.store = store
        self.onProblem = onProblem
    }

    /// Nil while there is none.
    package var version: ModelVersion? {
        state.withLock { $0.placed?.version }
    }

    /// Lessons that no stored model has yet.
    package var unstoredLessons: Int {
        state.withLock { $0.placed?.unstored ?? 0 }
    }

    /// The model as it is now.
    package var model: SpamModel? {
        state.withLock { $0.placed?.model }
    }

    /// Plays what was decided up to a generation of the store. Costs nothing when that was done. A failure is reported, and
    /// tried again with the next generation.
    package func catchUp(generation: Int) async {
        guard self.generation.load(ordering: .acquiring) != generation else { return }
        do throws(ModerationError) {
            try await catchUp()
        } catch {
            onProblem(error)
        }
        self.generation.store(generation, ordering: .releasing)
    }

    /// Plays all lessons that are committed.
    package func catchUp() async throws(ModerationError) {
        if state.withLock({ $0.placed == nil }) { try await load() }
        while let (base, position) = state.withLock({ $0.placed.map { ($0.base, $0.position) } }) {
            let page = try await store.lessons(after: position, through: nil, base: base, limit: Self.pageSize)
            if page.base != base {
                try await load()
                continue
            }
            guard !page.steps.isEmpty else { return try await checkThresholds() }
            let needed = state.withLock { $0.placed?.comments(neededFor: page.steps) ?? [] }
            let texts = needed.isEmpty ? [:] : try await store.lessonTexts(of: needed)
            do throws(ModerationError) {
                try state.withLock { state throws(ModerationError) in
                    // Another call may have played them meanwhile.
                    guard state.placed?.base == base, state.placed?.position == position else { return }
                    try state.placed?.play(page.steps, texts: texts)
                    state.unchecked += page.steps.count
                }
            } catch .lostLesson(let sequence) {
                // Its comment was erased meanwhile, and so a model that has it was stored before.
                try await load()
                guard let reached = version?.position, reached >= sequence else { throw .lostLesson(sequence) }
            }
        }
    }

    /// Takes the newest stored model up, unless what is in memory goes further.
    private func load() async throws(ModerationError) {
        let stored = try await store.storedModel(through: nil)
        let placed = try stored?.placed() ?? PlacedModel()
        state.withLock { state in
            if let known = state.placed, known.base == placed.base, known.position >= placed.position { return }
            state.placed = placed
            state.checked = nil
        }
    }

    /// Asks the model what it says of comments that were taught, when enough has changed since.
    private func checkThresholds() async throws(ModerationError) {
        let asked = state.withLock { state -> SpamModel? in
            let isDue = state.checked == nil || state.unchecked >= Self.checkInterval
            guard isDue, let placed = state.placed, state.checked?.position != placed.position else { return nil }
            return placed.model
        }
        guard let model = asked else { return }
        let comments = TaughtComment.chosen(from: try await store.taughtComments(lastLessons: Self.checkedLessons))
        let texts = try await store.lessonTexts(of: Set(comments.map(\.comment)))
        var scores: [Bool: [SpamScore]] = [:]
        for comment in comments {
            guard let text = texts[comment.comment] else { continue }
            scores[comment.isSpam, default: []].append(model.score(model.read(text.text, context: text.context)))
        }
        let bounds = ThresholdGuard(ham: scores[false] ?? [], spam: scores[true] ?? [])
        state.withLock { state in
            state.checked = state.placed.map { ($0.position, bounds) }
            state.unchecked = 0
        }
    }

    /// Stores the model with all that is committed, unless nothing was learned since the last time.
    package func store(time: Date) async throws(ModerationError) {
        try await catchUp()
        guard let placed = state.withLock({ $0.placed }), placed.unstored > 0 else { return }
        let draft = ModelDraft(
            kind: .snapshot,
            base: placed.base,
            position: placed.position,
            bytes: placed.model.bytes,
            learned: placed.learned,
            time: time
        )
        guard try await store.saveModel(draft) != nil else { return }
        state.withLock { state in
            if state.placed?.base == placed.base { state.placed?.noteStored(through: placed.position) }
        }
    }
}

extension LearningFilter {
    /// The thresholds that hold now: the model's, no bolder than what it says of comments that were taught. Nil while there
    /// is no model.
    package func thresholds(for budget: SpamBudget) -> SpamThresholds? {
        state.withLock { state in
            state.placed.map { Self.thresholds(of: $0.model, state.checked?.bounds, for: budget) }
        }
    }

    private static func thresholds(
        of model: SpamModel,
        _ bounds: ThresholdGuard?,
        for budget: SpamBudget
    ) -> SpamThresholds {
        let thresholds = model.thresholds(for: budget)
        return bounds?.guarded(thresholds, for: budget) ?? thresholds
    }

    /// Reads a text by the model as it is: most of the work of judging it, which needs nothing from the store.
    package func read(_ text: ReadText) -> FilterText.Reading {
        // A copy, so that nobody waits meanwhile; what is learned just then copies its tables.
        let placed = state.withLock { $0.placed }
        return FilterText.Reading(text: text, version: placed?.version, reading: placed?.model.read(text))
    }

    /// Judges a text by the model as it is.
    package func judge(
        _ text: FilterText.Reading,
        context: SpamContext,
        hamLoss: Double,
        firstAlike: Int64? = nil
    ) -> FilterOpinion {
        let (placed, bounds) = state.withLock { ($0.placed, $0.checked?.bounds) }
        guard let placed else { return .failed }
        let verdict = placed.model.judge(
            text.reading(by: placed),
            context: context,
            thresholds: Self.thresholds(of: placed.model, bounds, for: SpamBudget(hamLoss: hamLoss))
        )
        return .judged(
            FilterJudgement(verdict, model: placed.version, context: context, firstAlike: firstAlike)
        )
    }
}
