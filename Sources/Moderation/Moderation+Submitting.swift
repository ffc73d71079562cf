import Captcha
import Crypto
import Foundation
import SpamFilter
package import Submissions

extension Moderation {
    /// Checks a submission and stores it. What it returns was committed; what it throws changed nothing.
    ///
    /// - Parameters:
    ///   - submission: As typed.
    ///   - tokens: Where the form has none of its own: the tokens that may belong to the typed code, from the
    ///     visitor's cookie.
    ///   - wantsUnsolved: Whether the visitor says that he cannot solve the check code. Where the site takes no comment
    ///     without, the code is asked for as always.
    ///   - site: To which it was sent.
    ///   - visitor: Who sent it.
    ///   - knownOrigins: Origins, besides the site's own, to which a thread's address may point.
    /// - Returns: What became of it; a refusal is a value.
    /// - Throws: `store`, when it cannot be kept or it cannot be said whether the token was spent.
    package func submit(
        _ submission: Submission,
        tokens: [String] = [],
        unsolved wantsUnsolved: Bool = false,
        to site: Site,
        from visitor: Visitor,
        knownOrigins: [String] = []
    ) async throws(ModerationError) -> SubmissionResult {
        var site = site
        var isFirst = true
        while true {
            let result = try await attempt(
                submission,
                tokens: tokens,
                unsolved: wantsUnsolved,
                to: site,
                from: visitor,
                knownOrigins: knownOrigins,
                isCounted: isFirst
            )
            if let result {
                tell(result, site: site.id)
                return result
            }
            // The settings changed a moment ago: nothing was written, and all is checked again by the new ones.
            generation.advance()
            site = try await self.site(site.id)
            isFirst = false
        }
    }

    private func tell(_ result: SubmissionResult, site: String) {
        switch result {
        case .accepted(_, let status, _, let isRepeat):
            if !isRepeat { observe(.accepted(site: site, status)) }
        case .refused(let problems):
            for problem in problems { observe(.refused(site: site, code: problem.code.rawCode)) }
        case .rateLimited: observe(.refused(site: site, code: "rate_limited"))
        case .tooManyUnsolved: observe(.refused(site: site, code: "too_many_unsolved"))
        }
    }

    /// One try by the settings as they are known; nil when they have changed. It is counted once, however often it is
    /// tried.
    private func attempt(
        _ submission: Submission,
        tokens: [String],
        unsolved wantsUnsolved: Bool,
        to site: Site,
        from visitor: Visitor,
        knownOrigins: [String],
        isCounted: Bool
    ) async throws(ModerationError) -> SubmissionResult? {
        let time = now()
        let isUnsolved = wantsUnsolved && site.policy.takesUnsolved
        let needsCode = site.policy.captcha == .always && !isUnsolved
        let valid: ValidSubmission
        let rules = site.policy.submissionRules(isUnsolved: isUnsolved)
        switch SubmissionValidator(rules: rules).validate(submission) {
        case .invalid(let problems): return .refused(problems)
        case .valid(let submission): valid = submission
        }
        if isCounted { _ = activity.note(.submission, by: visitor, now: time) }
        let tokens = valid.token.map { [$0] } ?? tokens
        if isCounted, let rate = site.policy.rate,
            let excess = limiter.excess(
                of: visitor,
                site: site.id,
                rate: rate,
                share: site.policy.subnetShare,
                now: time
            )
        {
            let repeated = try await repeatedResult(
                of: valid,
                tokens: tokens,
                needsCode: needsCode,
                site: site,
                visitor: visitor,
                time: time
            )
            return repeated ?? .rateLimited(excess)
        }
        var challenge: Challenge?
        if needsCode {
            switch try await check(code: valid.code, tokens: tokens, site: site, time: time) {
            case .right(let answered): challenge = answered
            case .refused(let code): return .refused([Problem(code, field: .code)])
            }
        }
        var accepted = valid
        accepted.threadURL = valid.threadURL.flatMap { url in
            Self.isAddress(url, of: site.origins + knownOrigins) ? url : nil
        }
        let draft = draft(
            of: accepted,
            site: site,
            visitor: visitor,
            challenge: challenge,
            isUnsolved: isUnsolved,
            time: time
        )
        // The time that filling in took is told by the token, also where it was not solved.
        let shown = isUnsolved ? open(tokens, site: site, time: time).challenges.first : challenge
        return try await accept(draft, challenge: shown)
    }

    /// The receipt of a form that was stored before: a double click is no second submission, and is not limited.
    private func repeatedResult(
        of submission: ValidSubmission,
        tokens: [String],
        needsCode: Bool,
        site: Site,
        visitor: Visitor,
        time: Date
    ) async throws(ModerationError) -> SubmissionResult? {
        var challenge: Challenge?
        if needsCode {
            challenge = open(tokens, site: site, time: time).challenges.first {
                challenges.accepts(submission.code, for: $0)
            }
            guard challenge != nil else { return nil }
        }
        let draft = draft(of: submission, site: site, visitor: visitor, challenge: challenge, time: time)
        guard let outcome = try await store.earlierOutcome(of: draft), case .repeated = outcome else { return nil }
        return result(of: outcome)
    }

    /// Whether an address lies at one of the origins.
    package static func isAddress(_ address: String, of origins: [String]) -> Bool {
        // Browsers read a backslash as a slash, and leave out tabs and the ends of lines.
        let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\\") }
        guard isPlain, let url = URLComponents(string: address), url.user == nil, url.password == nil,
            let scheme = url.scheme, let host = url.encodedHost
        else {
            return false
        }
        let port = url.port.map { ":\($0)" } ?? ""
        guard let origin = try? Site.origin("\(scheme)://\(host)\(port)") else { return false }
        return origins.contains(origin)
    }

    /// Returns nil when the site's settings are not those that the draft was checked by.
    private func accept(
        _ draft: SubmissionDraft,
        challenge: Challenge?
    ) async throws(ModerationError) -> SubmissionResult? {
        let submission = draft.submission
        let text = "\(submission.name)\n\(submission.title)\n\(submission.content)"
        let words = bannedWords.words(forSite: draft.site.id, now: draft.created)?.matches(in: text)
        let linkCount = LinkScanner.links(in: text).count
        let fillTime = challenge.map { challenge in
            Duration.milliseconds((draft.created.timeIntervalSince(challenge.issued) * 1000).rounded())
        }
        let policy = policy
        let observe = observe
        let reading = await readingForFilter(of: draft, fillTime: fillTime)
        let outcome = try await store.accept(draft) { precedents in
            let context = PolicyContext(
                submission: submission,
                site: draft.site,
                bannedWords: words,
                linkCount: linkCount,
                fillTime: fillTime,
                isUnsolved: draft.isUnsolved,
                duplicates: precedents.duplicates,
                blocks: precedents.blocks.found(in: text)
            )
            let judgement = policy.judge(context) { rules in reading?.opinion(rules: rules, precedents) ?? .off }
            observe(.judged(judgement.reasons.map(\.code), band: judgement.filter?.band))
            return judgement
        }
        return result(of: outcome)
    }

    private func result(of outcome: AcceptOutcome) -> SubmissionResult? {
        switch outcome {
        case .siteChanged: return nil
        case .accepted(let id, let status, let salt):
            if status == .approved { generation.advancePublished() }
            let receipt = receipts.receipt(forComment: id, salt: salt)
            return .accepted(id: id, status: status, receipt: receipt, isRepeat: false)
        case .repeated(let id, let status, let salt):
            let receipt = receipts.receipt(forComment: id, salt: salt)
            return .accepted(id: id, status: status, receipt: receipt, isRepeat: true)
        case .tokenSpent: return .refused([Problem(.captchaSpent, field: .code)])
        case .unknownParent: return .refused([Problem(.unknownParent, field: .parent)])
        case .tooManyUnsolved(let wait): return .tooManyUnsolved(retryAfter: wait)
        }
    }

    private func draft(
        of submission: ValidSubmission,
        site: Site,
        visitor: Visitor,
        challenge: Challenge?,
        isUnsolved: Bool = false,
        time: Date
    ) -> SubmissionDraft {
        var generator = SystemRandomNumberGenerator()
        return SubmissionDraft(
            site: site,
            submission: submission,
            visitor: visitor,
            token: challenge.map { SubmissionDraft.SpentToken(id: $0.id, expires: $0.expires) },
            idempotencyKey: challenge == nil ? Self.idempotencyKey(of: submission, site: site, visitor: visitor) : [],
            fingerprint: SubmissionDraft.fingerprint(of: submission.content),
            created: time,
            salt: Self.bytes(of: generator.next()) + Self.bytes(of: generator.next()),
            isUnsolved: isUnsolved
        )
    }

    private static func bytes(of number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// A form's own key, or else its source, with everything that was typed.
    private static func idempotencyKey(of submission: ValidSubmission, site: Site, visitor: Visitor) -> [UInt8] {
        let parts = [
            site.id, submission.thread, submission.parent.map(String.init) ?? "", submission.key ?? "",
            submission.name, submission.title, submission.content,
        ]
        var input = submission.key == nil ? visitor.source.bytes : []
        for part in parts {
            input += Array("\(part.utf8.count):\(part)".utf8)
        }
        return Array(SHA256.hash(data: input).prefix(16))
    }
}
