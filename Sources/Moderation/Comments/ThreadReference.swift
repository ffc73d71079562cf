/// Names the comments under one article.
package struct ThreadReference: Hashable, Sendable {
    /// The article's path, or an id that the site gave it.
    package let key: String
    /// Of the article, as this visitor's form told them: not to be shown to others.
    package let title: String?
    package let url: String?

    package init(key: String, title: String? = nil, url: String? = nil) {
        self.key = key
        self.title = title
        self.url = url
    }
}
