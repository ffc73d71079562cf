/// What a comment says, as the filter reads it.
package struct RecentText: Hashable, Sendable {
    package let comment: Int64
    package let text: String

    package init(comment: Int64, text: String) {
        self.comment = comment
        self.text = text
    }
}
