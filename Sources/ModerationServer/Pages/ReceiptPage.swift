import AuditLog
import Foundation
import Moderation
import Submissions

/// A receipt's page: what became of a comment, why, by which rule, and the way to object.
struct ReceiptPage {
    /// An entry of the log that is about the comment.
    struct LogEntry {
        /// The text's key: what the entry is of.
        let label: String
        let entry: LoggedEntry
        /// Whether a checkpoint covers it.
        let isProved: Bool
    }

    let receipt: Receipt
    let comment: Comment
    let site: Site
    let language: Language
    /// Our own address, as far as the request tells.
    let own: String
    let isEmbedded: Bool
    let hasDemo: Bool
    /// By which a moderator refused the comment.
    var refusal: Decision?
    var reasons = SiteReasons()
    var standing = AppealStanding.none
    var entries: [LogEntry] = []
    /// The message as it was typed, where it is given back.
    var typed: String?
    /// Why it is given back: what is wrong with the message …
    var problem: AppealRefusal?
    /// … or what else happened.
    var notice: String?

    /// What the policy holds as spam is pending to its author; what a moderator called spam is refused.
    private var status: CommentStatus {
        comment.status == .spam && refusal != nil ? .rejected : comment.status.shownToAuthor
    }

    /// Of this page, in its language and its frame.
    var address: String {
        "/receipts/\(receipt)\(query)"
    }

    private var query: String {
        query(language)
    }

    private func query(_ language: Language) -> String {
        let items = (isEmbedded ? ["embed=1"] : []) + (language == site.language ? [] : ["lang=\(language.rawValue)"])
        return items.isEmpty ? "" : "?\(items.joined(separator: "&"))"
    }

    func html(_ pages: PageRenderer) -> String {
        let title = pages.text("receipt_heading", language: language)
        let body = pages.render(
            "receipt",
            context(pages).merging(logContext(pages)) { $1 }.merging(reasonContext) { $1 },
            language: language
        )
        return pages.page(
            body,
            title: "\(title) – \(site.name)",
            language: language,
            ["site_name": site.name, "embedded": isEmbedded]
        )
    }

    private func context(_ pages: PageRenderer) -> [String: Any] {
        let thread = ThreadAddress(site: site.id, key: comment.thread.key).path()
        var context: [String: Any] = [
            "receipt": receipt.description,
            "receipt_url": "\(own)/receipts/\(receipt)",
            "name": comment.name,
            "has_name": !comment.name.isEmpty,
            "title": comment.title,
            "has_title": !comment.title.isEmpty,
            "content_html": CommentHTML.content(comment.content, links: .text),
            "is_redacted": comment.isPartlyRedacted,
            "created_label": TimeText(site: site, language: language).label(comment.created),
            "status_label": pages.text("status_\(status.rawValue)", language: language),
            "is_pending": status == .pending,
            "is_approved": status == .approved,
            "is_rejected": status == .rejected,
            "was_public": refusal?.before == .approved,
            "article_url": ArticleAddress(
                site: site,
                key: comment.thread.key,
                told: comment.thread.url,
                hasDemo: hasDemo
            ).link,
            "other_url": "/receipts/\(receipt)\(query(language == .vi ? .en : .vi))",
            "other_lang": (language == .vi ? Language.en : .vi).rawValue,
        ]
        if comment.status == .approved { context["comment_url"] = "\(thread)#comment-\(comment.id)" }
        if site.policy.transparency == .on { context["transparency_url"] = "/\(site.id)/transparency" }
        if let title = comment.thread.title { context["article_title"] = title }
        if let appeal = AppealContext(self, pages).values { context["appeal"] = appeal }
        return context
    }

    private var reasonContext: [String: Any] {
        guard status == .rejected, let code = refusal?.reason else { return [:] }
        var context: [String: Any] = ["reason": reasons.text(code, language: language)]
        let reason = reasons[code]
        if let clause = reason?.clause.text(in: language), !clause.isEmpty { context["clause"] = clause }
        if let url = reason?.url { context["rules_url"] = url }
        return context
    }

    private func logContext(_ pages: PageRenderer) -> [String: Any] {
        let entries = entries.enumerated().map { index, logged -> [String: Any] in
            let isFirst = index == 0
            var context: [String: Any] = [
                "label": pages.text(logged.label, language: language),
                "entry": logged.entry.sequence,
                "leaf": logged.entry.leafHash.hexadecimal,
            ]
            if logged.isProved {
                context["proof_url"] = "/receipts/\(receipt)/proof\(isFirst ? "" : "?entry=\(logged.entry.sequence)")"
            }
            return context
        }
        return entries.isEmpty ? [:] : ["audit": ["entries": entries]]
    }
}
