/// Names the comments under one article.
package struct ThreadReference: Hashable, Sendable {
    /// The article's path, or an id that the site gave it.
    package let key: String
    /// Of the article, where a form told them.
    package let title: String?
    package let url: String?

    package init(key: String, title: String? = nil, url: String? = nil) {
        self.key = key
        self.title = title
        self.url = url
    }
}
