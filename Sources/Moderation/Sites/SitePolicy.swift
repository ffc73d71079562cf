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

    /// How hard the pictures are to read.
    package enum DifficultyChoice: String, Hashable, Sendable, Codable, CaseIterable {
        /// As ``DifficultyPolicy`` judges the visitor.
        case auto
        case easy, normal, hard
    }

    package enum Switch: String, Hashable, Sendable, Codable, CaseIterable {
        case on, off
    }

    package enum LinkDisplay: String, Hashable, Sendable, Codable, CaseIterable {
        /// Links stay plain text.
        case text
        /// Links become `<a rel="nofollow ugc noopener">`.
        case nofollow
    }

    package var moderation: ModerationTime = .pre
    package var captcha: CaptchaUse = .always
    package var difficulty: DifficultyChoice = .auto
    /// Easier pictures that a source may ask for; off: as many as it likes.
    package var easyRate = Allowance(Rate(count: 10, period: .seconds(3600)))
    /// Pictures that a source may ask for; off: as many as are drawn.
    package var pictureRate = Allowance(nil)
    /// Sounds that a source may ask for; off: as many as it likes.
    package var soundRate = Allowance(Rate(count: 100, period: .seconds(3600)))
    /// Comments that a source may send without solving the check code; off: none.
    package var unsolved = Allowance(Rate(count: 2, period: .seconds(3600)))
    /// The same for all sources of the site together; off: no limit but that of each source.
    package var unsolvedPerSite = Allowance(Rate(count: 20, period: .seconds(3600)))
    /// Submissions a source may send; nil: no limit.
    package var rate: Rate? = Rate(count: 30, period: .seconds(600))
    /// How many times each of these rates a subnet has, the /24 of IPv4 and the /48 of IPv6.
    package var subnetShare = SubnetShare(sources: 8)
    /// From the token's issue to the post; zero: not checked.
    package var minimumFillTime: Duration = .seconds(2)
    package var maxLinks = 2
    package var links: LinkDisplay = .text
    /// An address or a telephone number, shown beside the picture to those who cannot read it.
    package var contact: String?
    /// In which the times of comments are written, by its tz name.
    package var timeZone = "Asia/Ho_Chi_Minh"
    /// In what time the site means to decide on a comment.
    package var serviceTarget = ServiceTarget(.seconds(86_400))
    /// How long the text of rejected comments and spam is kept; nil: for ever.
    package var retention: Duration?
    /// How long after a refusal its author may appeal.
    package var appeals = AppealPeriod(.seconds(30 * 86_400))
    /// How long a moderator's claim of a comment holds.
    package var claimTimeout = ClaimTimeout(.seconds(300))
    /// Whether erasing comments and blocking subnets take a second administrator.
    package var fourEyes: Switch = .off
    /// Whether everybody may see how the site moderates, in figures.
    package var transparency: Switch = .off
    /// Whether the spam filter judges what comes.
    package var filter: Switch = .on
    /// Share of the honest comments that the filter may hold apart as spam.
    package var hamLoss = Share(basisPoints: 100)
    /// Whether what the filter trusts is published before a moderator has seen it.
    package var publishTrusted: Switch = .off
    package var rules = SubmissionRules()
    package var fieldMap = FieldMap()

    package init() {}

    /// The rules of the form, with the code required exactly when there is a captcha and it is to be solved.
    package func submissionRules(isUnsolved: Bool) -> SubmissionRules {
        var rules = rules
        rules.codeRequired = captcha == .always && !isUnsolved
        return rules
    }

    /// Whether a comment may be sent without solving the check code.
    package var takesUnsolved: Bool {
        captcha == .always && unsolved.rate != nil
    }

    /// Whether there is an easier picture than the one that is shown first.
    package var offersEasier: Bool {
        captcha == .always && difficulty != .easy
    }
}
