package import Foundation

/// What the public sees of a thread: one page of root comments with their replies.
package struct PublishedThread: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let id: Int64
        package let parent: Int64?
        package let name: String
        package let title: String
        package let content: String
        package let created: Date

        package init(id: Int64, parent: Int64?, name: String, title: String, content: String, created: Date) {
            self.id = id
            self.parent = parent
            self.name = name
            self.title = title
            self.content = content
            self.created = created
        }
    }

    package let thread: ThreadReference
    /// Changes with every change of what is published; 0 for a thread that has no comment yet.
    package let version: Int64
    /// Published comments in the whole thread.
    package let count: Int
    /// Root comments, oldest first, each followed by its replies, oldest first.
    package let entries: [Entry]
    /// Where the next page begins: pass it as `after`. Nil on the last page.
    package let next: Int64?

    package init(thread: ThreadReference, version: Int64, count: Int, entries: [Entry], next: Int64?) {
        self.thread = thread
        self.version = version
        self.count = count
        self.entries = entries
        self.next = next
    }
}
