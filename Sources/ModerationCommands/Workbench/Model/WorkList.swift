import Moderation

/// The part of a queue that was loaded, and the place in it.
struct WorkList: Hashable, Sendable {
    static let pageSize = 50
    /// So many comments are kept behind the one that is looked at.
    private static let kept = 200

    /// Counts the lists up, so that a page that comes too late is told from one that was waited for.
    private(set) var number: Int
    private(set) var comments: [Comment] = []
    private(set) var index = 0
    /// Whether nothing follows the last comment that is loaded.
    private(set) var isComplete = false
    var isLoading = false

    init(number: Int = 0) {
        self.number = number
    }

    var current: Comment? {
        comments.indices.contains(index) ? comments[index] : nil
    }

    var next: Comment? {
        comments.indices.contains(index + 1) ? comments[index + 1] : nil
    }

    /// Whether a page should be loaded before it is needed.
    var wantsMore: Bool {
        !isComplete && !isLoading && comments.count - index < Self.pageSize / 2
    }

    mutating func append(_ page: [Comment]) {
        isLoading = false
        isComplete = page.count < Self.pageSize
        let known = Set(comments.map(\.id))
        comments += page.filter { !known.contains($0.id) }
        if index > 2 * Self.kept {
            comments.removeFirst(index - Self.kept)
            index = Self.kept
        }
    }

    /// Looks for what came after the end.
    mutating func reopen() {
        isComplete = false
    }

    /// - Returns: Whether there was somewhere to go.
    mutating func move(by step: Int) -> Bool {
        let place = min(max(index + step, 0), max(comments.count - 1, 0))
        defer { index = place }
        return place != index
    }

    mutating func remove(_ ids: Set<Int64>) {
        index -= comments.prefix(index).count { ids.contains($0.id) }
        comments.removeAll { ids.contains($0.id) }
        index = min(index, max(comments.count - 1, 0))
    }

    /// Puts comments before the one that is looked at, and looks at the first of them.
    mutating func insert(_ returned: [Comment]) {
        remove(Set(returned.map(\.id)))
        comments.insert(contentsOf: returned, at: min(index, comments.count))
    }

    mutating func replace(_ comment: Comment) {
        guard let place = comments.firstIndex(where: { $0.id == comment.id }) else { return }
        comments[place] = comment
    }
}
