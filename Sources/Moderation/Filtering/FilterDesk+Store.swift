import AuditLog
package import SpamFilter

/// Comments whose texts are held at once.
private let pageSize = 1000

extension FilterDesk where Self: DecidingStore & FilterStore {
    package func filterReport(hamLoss: Share?, last: Int) async throws(ModerationError) -> FilterReport {
        let placed = try await currentModel()
        let sites = try await sites()
        let budgets = hamLoss.map { [SiteBudget(hamLoss: $0)] } ?? SiteBudget.budgets(of: sites)
        let filter = LearningFilter(store: self)
        try await filter.catchUp()
        return FilterReport(
            version: placed.version,
            base: placed.base,
            figures: ModelFigures(placed.model, budgets: budgets),
            inForce: ThresholdsInForce.differing(from: placed.model, for: budgets, in: filter),
            judged: try await bandCounts(last: last)
        )
    }

    package func explanation(
        ofComment id: Int64,
        hamLoss: Share?
    ) async throws(ModerationError) -> CommentExplanation {
        guard let comment = try await comment(id) else { throw .unknownComment(id) }
        guard !comment.salt.isEmpty else { return .erased }
        guard let judgement = comment.filter else {
            let (verdict, version) = try await judgeNow(comment, hamLoss: hamLoss)
            return .unjudged(verdict, by: version)
        }
        let placed: PlacedModel
        do throws(ModerationError) {
            placed = try await ModelHistory(store: self).model(of: judgement.model)
        } catch .store(let failure, let underlying) {
            throw .store(failure, underlying: underlying)
        } catch {
            let (verdict, version) = try await judgeNow(comment, hamLoss: hamLoss)
            return .lost(problem: error.description, verdict, by: version)
        }
        let explanation = placed.model.explain(comment.filterText, context: judgement.context)
        let verdict = SpamVerdict(
            score: explanation.score,
            band: judgement.band,
            thresholds: judgement.thresholds,
            explanation: explanation
        )
        return .judged(verdict, by: judgement.model)
    }

    private func judgeNow(
        _ comment: Comment,
        hamLoss: Share?
    ) async throws(ModerationError) -> (SpamVerdict, ModelVersion) {
        let placed = try await currentModel()
        let site = try await sites().first { $0.id == comment.site }
        let budget = SiteBudget(hamLoss: hamLoss ?? site?.policy.hamLoss ?? SitePolicy().hamLoss).budget
        let context = comment.filter?.context ?? SpamContext()
        return (placed.model.judge(comment.filterText, context: context, budget: budget), placed.version)
    }

    package func verdict(on text: String, hamLoss: Share) async throws(ModerationError) -> SpamVerdict {
        let budget = SiteBudget(hamLoss: hamLoss).budget
        let verdict = try await currentModel().model.judge(text, budget: budget)
        let filter = LearningFilter(store: self)
        try await filter.catchUp()
        return filter.thresholds(for: budget).map(verdict.bounded) ?? verdict
    }

    package func currentModel() async throws(ModerationError) -> PlacedModel {
        try await ModelHistory(store: self).current()
    }

    package func begin(with change: ModelChange) async throws(ModerationError) -> ModelReplacement {
        let before = try await currentModel()
        var learned: [Int64: LearnedLesson] = [:]
        if case .trained(let base, let position) = change.origin {
            guard base == before.base, position == before.position else { throw .modelChanged }
            learned = try await learnedResults(base: base).merging(before.learned) { _, new in new }
        }
        let draft = ModelDraft(
            kind: change.origin == .imported ? .import : .train,
            base: before.base,
            position: before.position,
            bytes: change.model.bytes,
            learned: learned,
            moderator: change.moderator,
            time: change.time
        )
        guard let position = try await saveModel(draft) else { throw .modelChanged }
        return ModelReplacement(now: ModelVersion(position: position), before: before.version)
    }
}

extension FilterDesk where Self: DecidingStore & FilterStore {
    package func rebuild(_ request: RebuildRequest) async throws(ModerationError) -> RebuildReport? {
        let history = ModelHistory(store: self)
        let before = try await history.current()
        let rebuilt = try await history.rebuilt(without: Set(request.without))
        guard rebuilt.position > 0 else { return nil }
        let changes = try await changes(from: before.model, to: rebuilt.model, last: request.last)
        let dropped = try await modelBeginnings().filter { $0.kind != .rebuild }
        return RebuildReport(
            version: request.isDryRun ? nil : try await store(rebuilt, request),
            omitted: rebuilt.omitted,
            lost: rebuilt.lost,
            ham: rebuilt.model.hamCount,
            spam: rebuilt.model.spamCount,
            changes: changes,
            dropped: dropped.map { .init(kind: $0.kind, entry: $0.position) }
        )
    }

    private func store(
        _ rebuilt: RebuiltModel,
        _ request: RebuildRequest
    ) async throws(ModerationError) -> ModelVersion {
        let draft = ModelDraft(
            kind: .rebuild,
            base: rebuilt.base,
            position: rebuilt.position,
            bytes: rebuilt.model.bytes,
            learned: rebuilt.learned,
            omitted: request.without.sorted(),
            moderator: request.moderator,
            time: request.time
        )
        guard let position = try await saveModel(draft) else { throw .modelChanged }
        return ModelVersion(position: position)
    }

    /// How many of the last comments the two models put into which bands, by the budgets of their sites.
    private func changes(
        from old: SpamModel,
        to new: SpamModel,
        last: Int
    ) async throws(ModerationError) -> BandChanges {
        let budgets = Dictionary(
            try await sites().map { ($0.id, SpamBudget(hamLoss: $0.policy.hamLoss.value)) }
        ) { first, _ in first }
        let recent = try await recentComments(limit: last)
        var changes = BandChanges()
        for start in stride(from: 0, to: recent.count, by: pageSize) {
            let page = recent[start..<min(start + pageSize, recent.count)]
            let texts = try await lessonTexts(of: Set(page.map(\.comment)))
            for comment in page {
                guard let text = texts[comment.comment], let budget = budgets[comment.site] else { continue }
                changes.add(
                    from: old.judge(text.text, context: text.context, budget: budget).band,
                    to: new.judge(text.text, context: text.context, budget: budget).band
                )
            }
        }
        return changes
    }
}
