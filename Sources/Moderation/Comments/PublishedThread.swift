package import Foundation

/// What the public sees of a thread: one page of its comments.
package struct PublishedThread: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let id: Int64
        package let parent: Int64?
        package let name: String
        package let title: String
        package let content: String
        package let created: Date
        /// Whether a moderator took a piece out of it.
        package let isRedacted: Bool

        package init(
            id: Int64,
            parent: Int64?,
            name: String,
            title: String,
            content: String,
            created: Date,
            isRedacted: Bool = false
        ) {
            self.id = id
            self.parent = parent
            self.name = name
            self.title = title
            self.content = content
            self.created = created
            self.isRedacted = isRedacted
        }
    }

    package let key: String
    /// Changes with every change of what is published; 0 for a thread that has no comment yet.
    package let version: Int64
    /// Published comments in the whole thread.
    package let count: Int
    /// Root comments, oldest first, each followed by its replies, oldest first.
    package let entries: [Entry]
    /// The root comment of the page before whose replies this page begins with.
    package let continuedRoot: Entry?
    /// Where the next page begins: pass it as `after`. Nil on the last page.
    package let next: Int64?

    package init(
        key: String,
        version: Int64,
        count: Int,
        entries: [Entry],
        continuedRoot: Entry? = nil,
        next: Int64?
    ) {
        self.key = key
        self.version = version
        self.count = count
        self.entries = entries
        self.continuedRoot = continuedRoot
        self.next = next
    }
}
