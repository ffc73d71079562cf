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
    private let drawings = SharedDrawing<Drawing, PublishedPages.Page>()

    /// Pages that come out the same.
    private struct Drawing: Hashable {
        let key: PublishedPages.Key
        /// Of the store, as it was known before.
        let generation: Int
        let siteStamp: String
    }

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
    ) async throws(ModerationError) -> EncodedContent {
        let key = PublishedPages.Key(form: form, site: site.id, thread: thread, after: after, limit: limit)
        // Read before the store is: a change in between makes the page old, never new.
        let generation = moderation.generation.published
        let stamp = Self.stamp(site)
        if let (page, isCurrent) = cache.find(key, generation: generation), isCurrent, page.siteStamp == stamp {
            return page.content
        }
        let drawing = Drawing(key: key, generation: generation, siteStamp: stamp)
        return try await drawings.page(drawing) { () async throws(ModerationError) in
            try await confirmedOrDrawn(drawing, site: site)
        }.content
    }

    /// A kept page that is still right, or else a new one.
    private func confirmedOrDrawn(_ drawing: Drawing, site: Site) async throws(ModerationError) -> PublishedPages.Page {
        let key = drawing.key
        if let (page, isCurrent) = cache.find(key, generation: drawing.generation), page.siteStamp == drawing.siteStamp
        {
            // Another has just drawn it.
            if isCurrent { return page }
            let version = try await moderation.store.publishedVersion(site: site.id, key: key.thread)
            if version == page.threadVersion {
                cache.keep(page, for: key, generation: drawing.generation)
                return page
            }
        }
        let published = try await moderation.store.publishedThread(
            site: site.id,
            key: key.thread,
            after: key.after,
            limit: key.limit
        )
        let page = PublishedPages.Page(
            content: EncodedContent(bytes(key.form, site: site, thread: published), isCompressed: key.form.isSent),
            threadVersion: published.version,
            siteStamp: drawing.siteStamp,
            isEmpty: published.entries.isEmpty
        )
        cache.keep(page, for: key, generation: drawing.generation)
        return page
    }

    /// Differs for each state of a site's settings, also when a site was removed and one of its name made anew.
    private static func stamp(_ site: Site) -> String {
        "\(site.version) \(site.created.timeIntervalSince1970)"
    }

    private func bytes(_ form: PublishedPages.Key.Form, site: Site, thread: PublishedThread) -> ByteBuffer {
        switch form {
        case .html: ByteBuffer(string: html(site: site, thread: thread))
        case .comments, .embeddedComments:
            ByteBuffer(string: comments(site: site, thread: thread, isEmbedded: form == .embeddedComments))
        case .json: ByteBuffer(bytes: Response.jsonBytes(ThreadResponse(site: site, thread: thread)))
        }
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
