import Synchronization

/// Lets one caller draw what others ask for at the same time: they get his page, instead of drawing it as often as there are
/// readers of an article whose comments have just changed.
final class SharedDrawing<Key: Hashable & Sendable, Page: Sendable>: Sendable {
    private typealias Waiting = CheckedContinuation<Page?, Never>

    /// Pages being drawn, and who waits for each.
    private let drawings = Mutex<[Key: [Waiting]]>([:])

    /// What is drawn for the key by this call, or by another that is at it. When that fails, this call draws for itself.
    func page<Failure: Error>(_ key: Key, draw: () async throws(Failure) -> Page) async throws(Failure) -> Page {
        guard begin(key) else {
            if let page = await wait(for: key) { return page }
            return try await draw()
        }
        do throws(Failure) {
            let page = try await draw()
            end(key, page: page)
            return page
        } catch {
            end(key, page: nil)
            throw error
        }
    }

    /// Whether nobody else draws it.
    private func begin(_ key: Key) -> Bool {
        drawings.withLock { drawings in
            guard drawings[key] == nil else { return false }
            drawings[key] = []
            return true
        }
    }

    /// The page of who draws it; nil when that failed or has just ended.
    private func wait(for key: Key) async -> Page? {
        await withCheckedContinuation { continuation in
            let isDrawn = drawings.withLock { drawings in
                drawings[key]?.append(continuation)
                return drawings[key] != nil
            }
            if !isDrawn { continuation.resume(returning: nil) }
        }
    }

    private func end(_ key: Key, page: Page?) {
        let waiting = drawings.withLock { $0.removeValue(forKey: key) } ?? []
        for continuation in waiting { continuation.resume(returning: page) }
    }
}
