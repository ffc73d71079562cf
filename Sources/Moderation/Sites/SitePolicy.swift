package import Submissions

/// What a site asks of its comments. Everything has a default; `duyet sites set` changes one key at a time.
package struct SitePolicy: Hashable, Sendable, Codable {
    package enum ModerationTime: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing is published before a moderator has seen it.
        case pre
        /// What no phase holds back is published at once.
        case post
    }

    package enum CaptchaUse: String, Hashable, Sendable, Codable, CaseIterable {
        case always, off
    }

    package enum LinkDisplay: String, Hashable, Sendable, Codable, CaseIterable {
        /// Links stay plain text.
        case text
        /// Links become `<a rel="nofollow ugc noopener">`.
        case nofollow
    }

    package var moderation: ModerationTime = .pre
    package var captcha: CaptchaUse = .always
    /// Submissions a source may send; nil: no limit.
    package var rate: Rate? = Rate(count: 30, period: .seconds(600))
    /// From the token's issue to the post; zero: not checked.
    package var minimumFillTime: Duration = .seconds(2)
    package var maxLinks = 2
    package var links: LinkDisplay = .text
    /// An address or a telephone number, shown beside the picture to those who cannot read it.
    package var contact: String?
    /// In which the times of comments are written, by its tz name.
    package var timeZone = "Asia/Ho_Chi_Minh"
    /// How long the text of rejected comments and spam is kept; nil: for ever.
    package var retention: Duration?
    package var rules = SubmissionRules()
    package var fieldMap = FieldMap()

    package init() {}

    /// The rules of the form, with the code required exactly when there is a captcha.
    package var submissionRules: SubmissionRules {
        var rules = rules
        rules.codeRequired = captcha == .always
        return rules
    }
}
