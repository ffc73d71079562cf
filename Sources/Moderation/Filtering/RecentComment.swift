/// One of the last comments, and of which site it is.
package struct RecentComment: Hashable, Sendable {
    package let comment: Int64
    package let site: String

    package init(comment: Int64, site: String) {
        self.comment = comment
        self.site = site
    }
}
