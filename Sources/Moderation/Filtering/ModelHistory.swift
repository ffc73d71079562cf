import SpamFilter

/// Makes models of the filter again from what the store has: that of a position, the one of now, or one that never saw
/// somebody's lessons.
package struct ModelHistory: Sendable {
    private static let pageSize = 2000
    private let store: any FilterStore

    package init(store: any FilterStore) {
        self.store = store
    }

    /// The model with everything that is committed.
    package func current() async throws(ModerationError) -> PlacedModel {
        try await model(through: nil)
    }

    /// The model that gave a score.
    /// - Throws: `lostLesson` where a text that it learned from was erased and no model after it was stored in time;
    ///   `otherModelVersion` where another version of the program made it.
    package func model(of version: ModelVersion) async throws(ModerationError) -> PlacedModel {
        guard version.version == SpamModel.version else { throw .otherModelVersion(version.version) }
        return try await model(through: version.position)
    }

    private func model(through position: Int64?) async throws(ModerationError) -> PlacedModel {
        var placed = try await store.storedModel(through: position)?.placed() ?? PlacedModel()
        while true {
            let page = try await store.lessons(
                after: placed.position,
                through: position,
                base: placed.base,
                limit: Self.pageSize
            )
            guard !page.steps.isEmpty else { return placed }
            let texts = try await store.lessonTexts(of: placed.comments(neededFor: page.steps))
            try placed.play(page.steps, texts: texts)
        }
    }

    /// Learns all lessons anew, without those of some moderators and what others did to undo them.
    package func rebuilt(without omitted: Set<String>) async throws(ModerationError) -> RebuiltModel {
        var rebuilt = RebuiltModel(without: omitted)
        while true {
            let page = try await store.lessons(
                after: rebuilt.position,
                through: nil,
                base: 0,
                limit: Self.pageSize
            )
            rebuilt.base = page.base
            guard !page.steps.isEmpty else { return rebuilt }
            let texts = try await store.lessonTexts(of: Set(page.steps.map(\.comment)))
            for step in page.steps { rebuilt.play(step, texts[step.comment]) }
        }
    }
}
