import Moderation
import NIOCore
import Synchronization

/// Published pages as bytes, drawn once and kept until the thread changes.
///
/// A page is believed while the store is not known to have changed; after a change, the thread's version says
/// whether it is still right.
final class PublishedPages: Sendable {
    struct Key: Hashable {
        enum Form: Hashable {
            case html, json
            /// A fragment of a page, and of one in a frame.
            case comments, embeddedComments

            /// Fragments are not sent as they are.
            var isSent: Bool { self == .html || self == .json }
        }

        let form: Form
        let site: String
        let thread: String
        let after: Int64
        let limit: Int
    }

    struct Page: Sendable {
        let content: EncodedContent
        let threadVersion: Int64
        /// Of the site's settings by which it was drawn.
        let siteStamp: String
    }

    private struct Entry {
        let page: Page
        var generation: Int
        var lastUse: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var byteCount = 0
        var useCount = 0
    }

    private let byteLimit: Int
    private let state = Mutex(State())

    /// - Parameter byteLimit: What all pages together may take, compressed and not, without their keys.
    init(byteLimit: Int = 16 << 20) {
        self.byteLimit = byteLimit
    }

    /// A kept page, and whether it is known to be right under this generation.
    func find(_ key: Key, generation: Int) -> (page: Page, isCurrent: Bool)? {
        state.withLock { state in
            guard let entry = state.entries[key] else { return nil }
            state.useCount += 1
            state.entries[key]?.lastUse = state.useCount
            return (entry.page, entry.generation == generation)
        }
    }

    /// Keeps a page, or confirms that it is right under a newer generation.
    func keep(_ page: Page, for key: Key, generation: Int) {
        state.withLock { state in
            state.byteCount -= state.entries[key]?.page.content.byteCount ?? 0
            state.useCount += 1
            state.entries[key] = Entry(page: page, generation: generation, lastUse: state.useCount)
            state.byteCount += page.content.byteCount
            if state.byteCount > byteLimit { Self.makeRoom(in: &state, byteLimit: byteLimit) }
        }
    }

    /// Drops the pages that were not used for longest, until a quarter is free.
    private static func makeRoom(in state: inout State, byteLimit: Int) {
        for (key, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.byteCount > byteLimit / 4 * 3 else { return }
            state.entries[key] = nil
            state.byteCount -= entry.page.content.byteCount
        }
    }
}
