import Crypto
import Foundation
import Hummingbird
import Moderation
import NIOCore
import Submissions

/// Answers what is published in a thread, as a page, as a fragment of one, or as JSON.
struct ThreadPublisher: Sendable {
    static let pageSize = 100

    let moderation: Moderation
    let pages: PageRenderer
    private let cache = PublishedPages()

    init(moderation: Moderation, pages: PageRenderer) {
        self.moderation = moderation
        self.pages = pages
    }

    func page(
        _ form: PublishedPages.Key.Form,
        site: Site,
        thread: String,
        after: Int64 = 0,
        limit: Int = pageSize
    ) async throws(ModerationError) -> PublishedPages.Page {
        let key = PublishedPages.Key(form: form, site: site.id, thread: thread, after: after, limit: limit)
        // Read before the store is: a change in between makes the page old, never new.
        let generation = moderation.generation.current
        if let (page, isCurrent) = cache.find(key, generation: generation), page.siteStamp == Self.stamp(site) {
            if isCurrent { return page }
            let version = try await moderation.store.publishedVersion(site: site.id, key: thread)
            if version == page.threadVersion {
                cache.keep(page, for: key, generation: generation)
                return page
            }
        }
        let published = try await moderation.store.publishedThread(
            site: site.id,
            key: thread,
            after: after,
            limit: limit
        )
        let page = draw(form, site: site, thread: published)
        // Anybody can ask for threads and pages that are not there; they shall not push out those that are.
        if !published.entries.isEmpty { cache.keep(page, for: key, generation: generation) }
        return page
    }

    /// Differs for each state of a site's settings, also when a site was removed and one of its name made anew.
    private static func stamp(_ site: Site) -> String {
        "\(site.version) \(site.created.timeIntervalSince1970)"
    }

    private func draw(_ form: PublishedPages.Key.Form, site: Site, thread: PublishedThread) -> PublishedPages.Page {
        let bytes: ByteBuffer =
            switch form {
            case .html: ByteBuffer(string: html(site: site, thread: thread))
            case .comments, .embeddedComments:
                ByteBuffer(string: comments(site: site, thread: thread, isEmbedded: form == .embeddedComments))
            case .json: ByteBuffer(bytes: Response.jsonBytes(ThreadResponse(site: site, thread: thread)))
            }
        let digest = SHA256.hash(data: Array(bytes.readableBytesView)).prefix(16)
        return PublishedPages.Page(
            bytes: bytes,
            entityTag: "\"\(Data(digest).base64EncodedString().prefix(22))\"",
            threadVersion: thread.version,
            siteStamp: Self.stamp(site)
        )
    }

    private func comments(site: Site, thread: PublishedThread, isEmbedded: Bool) -> String {
        CommentsContext(site: site, thread: thread, pages: pages, isEmbedded: isEmbedded).html
    }

    /// The page as everybody may cache it: its picture comes by cookie.
    private func html(site: Site, thread: PublishedThread) -> String {
        let form = FormContext(site: site, submission: Submission([.thread: thread.key]))
        return ThreadPage(
            site: site,
            commentsHTML: comments(site: site, thread: thread, isEmbedded: false),
            form: form
        ).html(pages)
    }
}
