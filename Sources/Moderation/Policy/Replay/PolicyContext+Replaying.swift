package import SpamFilter
import Submissions

extension PolicyContext {
    /// Which banned words count when a comment is judged again.
    package enum WordsTried: Sendable {
        /// What was found by the list of that time.
        case ofThen
        /// Nil: a list that cannot be read.
        case list(BannedWords?)
    }

    /// The context in which a stored comment would be judged now, with nothing that was not known when it came: how often its
    /// content had been posted before, how fast the form was filled in, what was hidden in it, is taken from what was found
    /// then. Only links are counted anew, and banned words where there is a list.
    ///
    /// A time that was not too short then is known of what the filter judged; of anything else it is not too short now either.
    ///
    /// - Parameters:
    ///   - comment: One that was not erased.
    ///   - site: With the policy to be tried.
    ///   - words: The banned words to be tried.
    package init(replaying comment: Comment, site: Site, words: WordsTried = .ofThen) {
        let text = "\(comment.name)\n\(comment.title)\n\(comment.content)"
        func fact(_ name: String, of code: Reason.Code) -> String? {
            comment.reasons.first { $0.code == code }?.facts[name]
        }
        func found(_ code: Reason.Code) -> Bool { comment.reasons.contains { $0.code == code } }
        var submission = ValidSubmission(
            thread: comment.thread.key,
            name: comment.name,
            title: comment.title,
            content: comment.content,
            parent: comment.parent
        )
        submission.threadTitle = comment.thread.title
        submission.threadURL = comment.thread.url
        submission.honeypotFilled = found(.honeypot)
        submission.hiddenCharacters = fact("count", of: .hiddenCharacters).flatMap { Int($0) } ?? 0
        let matches: [String]? =
            switch words {
            case .ofThen: found(.unreadableList) ? nil : fact("words", of: .bannedWords).map { [$0] } ?? []
            case .list(let list): list?.matches(in: text)
            }
        self.init(
            submission: submission,
            site: site,
            bannedWords: matches,
            linkCount: LinkScanner.links(in: text).count,
            fillTime: fact("milliseconds", of: .tooFast).flatMap { Int64($0) }.map { .milliseconds($0) }
                ?? comment.filter?.context.fillTime.map { .seconds($0) },
            isUnsolved: comment.isUnsolved,
            duplicates: fact("earlier", of: .duplicate).flatMap { Int($0) } ?? 0,
            blocks: comment.blocksThen
        )
    }
}
