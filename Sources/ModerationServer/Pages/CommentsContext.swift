import Foundation
import Moderation
import Submissions

/// The context of `comments.mustache`: one page of a thread's published comments.
struct CommentsContext {
    let site: Site
    let thread: PublishedThread
    let pages: PageRenderer
    /// Whether its links lead to pages in the same frame.
    let isEmbedded: Bool

    var html: String {
        var context: [String: Any] = [
            "has_comments": thread.count > 0,
            "count_label": countLabel,
            "comments": comments,
        ]
        if let next = thread.next { context["next_url"] = threadURL([("after", String(next))]) }
        return pages.render("comments", context, language: site.language)
    }

    private var comments: [CommentContext] {
        let times = TimeText(site: site)
        let address = ThreadAddress(site: site.id, key: thread.key).path()
        return groups.map { root, replies in
            comment(root, times, address, replies: replies.map { comment($0, times, address) })
        }
    }

    /// Each root with its replies. A page that begins with replies shows their root once more.
    private var groups: [(root: PublishedThread.Entry, replies: [PublishedThread.Entry])] {
        var groups: [(root: PublishedThread.Entry, replies: [PublishedThread.Entry])] = []
        if let root = thread.continuedRoot { groups.append((root, [])) }
        for entry in thread.entries {
            if entry.parent == nil {
                groups.append((entry, []))
            } else if !groups.isEmpty {
                groups[groups.count - 1].replies.append(entry)
            }
        }
        return groups
    }

    private var countLabel: String {
        switch site.language {
        case .vi: "\(thread.count) bình luận"
        case .en: thread.count == 1 ? "1 comment" : "\(thread.count) comments"
        }
    }

    private func comment(
        _ entry: PublishedThread.Entry,
        _ times: TimeText,
        _ address: String,
        replies: [CommentContext] = []
    ) -> CommentContext {
        var comment = CommentContext(
            entry: entry,
            contentHTML: CommentHTML.content(entry.content, links: site.policy.links),
            created: TimeText.rfc3339(entry.created),
            createdLabel: times.label(entry.created),
            replyURL: "\(address)&reply=\(entry.id)\(isEmbedded ? "&embed=1" : "")#duyet-form",
            replies: replies,
            texts: pages.texts(in: site.language)
        )
        comment.html = pages.html(of: comment, language: site.language)
        return comment
    }

    private func threadURL(_ extra: [(String, String)]) -> String {
        ThreadAddress(site: site.id, key: thread.key).path(extra + (isEmbedded ? [("embed", "1")] : []))
    }
}
