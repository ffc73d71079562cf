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
        /// Whether there is no comment on it, as on the pages of articles that nobody wrote about, and of those that anybody can
        /// make up.
        let isEmpty: Bool
    }

    private struct Entry {
        let page: Page
        var generation: Int
        var lastUse: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        /// Of those with comments, and of those without.
        var byteCounts = [false: 0, true: 0]
        var useCount = 0
    }

    private let byteLimit: Int
    private let state = Mutex(State())

    /// - Parameter byteLimit: What all pages with comments together may take, compressed and not, with their keys. Those without
    ///   have an eighth of it for themselves, so that made-up articles push out nothing but each other.
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
            Self.drop(key, from: &state)
            state.useCount += 1
            state.entries[key] = Entry(page: page, generation: generation, lastUse: state.useCount)
            state.byteCounts[page.isEmpty, default: 0] += Self.byteCount(page, key)
            Self.makeRoom(in: &state, isEmpty: page.isEmpty, byteLimit: page.isEmpty ? byteLimit / 8 : byteLimit)
        }
    }

    /// Where they take too much, drops the pages of a kind that were not used for longest, until a quarter is free.
    private static func makeRoom(in state: inout State, isEmpty: Bool, byteLimit: Int) {
        guard state.byteCounts[isEmpty, default: 0] > byteLimit else { return }
        let pages = state.entries.filter { $0.value.page.isEmpty == isEmpty }
        for (key, _) in pages.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.byteCounts[isEmpty, default: 0] > byteLimit / 4 * 3 else { return }
            drop(key, from: &state)
        }
    }

    private static func drop(_ key: Key, from state: inout State) {
        guard let page = state.entries.removeValue(forKey: key)?.page else { return }
        state.byteCounts[page.isEmpty, default: 0] -= byteCount(page, key)
    }

    private static func byteCount(_ page: Page, _ key: Key) -> Int {
        page.content.byteCount + key.site.utf8.count + key.thread.utf8.count + MemoryLayout<(Key, Entry)>.stride
    }
}
