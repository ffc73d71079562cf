import Moderation
import Mustache

/// The context of `comment.mustache`: a published comment with its replies. A type of its own, as a page has a hundred of them and
/// the templates look values up in a dictionary five times slower.
struct CommentContext: MustacheParent {
    let entry: PublishedThread.Entry
    let contentHTML: String
    let created: String
    let createdLabel: String
    let replyURL: String
    let replies: [CommentContext]
    /// The page's, which would be found as well, but only after everything nearer.
    let texts: TemplateTexts
    /// The comment as the template draws it, where that is known beforehand.
    var html: String?

    var anchor: String { "comment-\(entry.id)" }
    var author: String { entry.name.isEmpty ? texts.texts["anonymous"] ?? "" : entry.name }

    func child(named name: String) -> Any? {
        switch name {
        case PageRenderer.readyComment: html
        case "id": entry.id
        case "anchor": anchor
        case "t": texts
        case "name": entry.name
        case "author": author
        case "has_name": !entry.name.isEmpty
        case "title": entry.title
        case "has_title": !entry.title.isEmpty
        case "content_html": contentHTML
        case "is_redacted": entry.isRedacted
        case "created": created
        case "created_label": createdLabel
        case "reply_url": replyURL
        case "replies": replies
        default: nil
        }
    }
}
