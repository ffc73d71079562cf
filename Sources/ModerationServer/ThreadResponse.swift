import Foundation
import Moderation
import Submissions

/// One page of a thread's published comments, as the JSON API gives it.
struct ThreadResponse: Encodable {
    struct Thread: Encodable {
        let key: String
        let count: Int
        let version: Int64
    }

    struct Comment: Encodable {
        let id: Int64
        let parent: Int64?
        let name: String
        let title: String
        let content: String
        let created: Date
        /// Whether a moderator took a piece out of it.
        let redacted: Bool

        private enum CodingKeys: String, CodingKey {
            case id, parent, name, title, content, created, redacted
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(parent, forKey: .parent)
            try container.encode(name, forKey: .name)
            try container.encode(title, forKey: .title)
            try container.encode(content, forKey: .content)
            try container.encode(created, forKey: .created)
            try container.encode(redacted, forKey: .redacted)
        }
    }

    struct Policy: Encodable {
        struct Limits: Encodable {
            let name: Int
            let title: Int
            let content: Int
        }

        let captcha: Bool
        let moderation: String
        let nameRequired: Bool
        let titleRequired: Bool
        let limits: Limits
        /// `text` or `nofollow`: whether addresses in a text may be shown as links.
        let links: String
        /// How to reach a person who takes a comment without the check code.
        let contact: String?
        /// Whether there is an easier picture to be asked for.
        let easier: Bool
        /// Whether a comment may be sent without solving the check code.
        let unsolved: Bool
    }

    let site: String
    /// Of the site's pages, and of the sounds of its challenges: `vi` or `en`.
    let locale: String
    let thread: Thread
    let comments: [Comment]
    /// Pass it as `after` to get the next page; null on the last.
    let next: Int64?
    let policy: Policy

    private enum CodingKeys: String, CodingKey {
        case site, locale, thread, comments, next, policy
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(site, forKey: .site)
        try container.encode(locale, forKey: .locale)
        try container.encode(thread, forKey: .thread)
        try container.encode(comments, forKey: .comments)
        try container.encode(next, forKey: .next)
        try container.encode(policy, forKey: .policy)
    }

    init(site: Site, thread: PublishedThread) {
        let rules = site.policy.rules
        self.site = site.id
        self.locale = site.language.rawValue
        self.thread = Thread(key: thread.key, count: thread.count, version: thread.version)
        self.comments = thread.entries.map { entry in
            Comment(
                id: entry.id,
                parent: entry.parent,
                name: entry.name,
                title: entry.title,
                content: entry.content,
                created: entry.created,
                redacted: entry.isRedacted
            )
        }
        self.next = thread.next
        self.policy = Policy(
            captcha: site.policy.captcha == .always,
            moderation: site.policy.moderation.rawValue,
            nameRequired: rules.nameRequired,
            titleRequired: rules.titleRequired,
            limits: .init(
                name: rules.nameLength.maximum,
                title: rules.titleLength.maximum,
                content: rules.contentLength.maximum
            ),
            links: site.policy.links.rawValue,
            contact: site.policy.contact,
            easier: site.policy.offersEasier,
            unsolved: site.policy.takesUnsolved
        )
    }
}
