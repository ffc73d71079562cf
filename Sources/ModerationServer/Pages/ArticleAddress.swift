import Moderation

/// Where the article of a thread stands, as far as that is known.
struct ArticleAddress {
    let site: Site
    let key: String
    /// What the visitor's own form said.
    let told: String?
    /// Whether the demo portal is served, whose articles are our own pages.
    let hasDemo: Bool

    /// An address for a link back; the thread's own page where the article's is not known.
    var link: String {
        if let told { return told }
        if hasDemo, site.id == DemoController.site, key.hasPrefix("/portal/") { return key }
        if let origin = site.origins.first, key.hasPrefix("/"), !key.hasPrefix("//") { return origin + key }
        return ThreadAddress(site: site.id, key: key).path()
    }
}
