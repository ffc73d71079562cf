/// Something that is not as the log says, or a log that is not as it was signed.
package struct AuditDefect: Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        // Of the log itself
        /// Entries are not there, up to and with this one.
        case missing(through: Int64)
        /// The entry's bytes are not those that were hashed.
        case changedBytes
        case unreadable(AuditLogError)
        /// The entry says that it is another one.
        case wrongSequence(Int64)
        /// It is filed under another comment than it is about.
        case wrongComment(filedUnder: Int64?)
        /// Facts without which such an entry says nothing.
        case incomplete
        /// From here on, the entries do not give the tree that was stored.
        case subtree(through: Int64)
        // Of checkpoints
        /// From here on, the entries are not those that a checkpoint signs.
        case tree(size: Int64)
        case checkpoint(size: Int64, AuditLogError)
        // Of what entries say of each other
        case neverAccepted(comment: Int64)
        case acceptedTwice(comment: Int64)
        case changedAfterErasure(comment: Int64)
        /// Its status before is not the one after the last entry.
        case statusBefore(comment: Int64, says: String, was: String)
        /// Not what the operation's other entries say.
        case operation(Int64)
        case wrongUndo(operation: Int64)
        /// Of a comment that was not refused so, or has one already.
        case wrongAppeal(comment: Int64)
        /// There was no open appeal, or he may not answer it, or what was granted is not published.
        case wrongAnswer(comment: Int64)
        /// Of a comment that is not there to be claimed, or from himself.
        case wrongClaim(comment: Int64)
        /// Of a comment whose text was not the one that it says, or about a text that nobody wrote.
        case wrongRedaction(comment: Int64)
        /// One did what takes two at this site.
        case seenByOne
        case setting(site: String, key: String)
        // Of what the log vouches for
        case commentGone(Int64)
        case commentUnlogged(Int64)
        case status(comment: Int64, found: String, logged: String)
        /// Text, name, title, thread or parent.
        case content(comment: Int64)
        /// What was found by the policy, source, article's title or address.
        case context(comment: Int64)
        /// Site, time, score, or codes of reasons.
        case facts(comment: Int64)
        case notErased(comment: Int64)
        case decisionGone(operation: Int64, comment: Int64)
        case decisionUnlogged(operation: Int64, comment: Int64)
        case decision(operation: Int64, comment: Int64)
        case appealGone(comment: Int64)
        case appealUnlogged(comment: Int64)
        /// Its message, answer, state, times or who answered.
        case appeal(comment: Int64)
        case siteGone(String)
        case siteUnlogged(String)
        case settings(site: String, keys: [String])
        /// The score, model or thresholds in a decision are not those of the acceptance.
        case scoreOfDecision(comment: Int64)
        /// A sample for a second review is not the one of the log, or says what was not so.
        case sample(Int64)
        case sampleGone(Int64)
        case sampleUnlogged(Int64)
        /// A second opinion is not the one of the log, or not there.
        case opinion(sample: Int64, comment: Int64)
        case opinionUnlogged(sample: Int64, comment: Int64)
        /// What the filter was taught by a decision is not there, or not what the decision says.
        case lesson(comment: Int64)
        case lessonUnlogged(Int64)
        /// A stored model of the filter is not there, or not the one that was stored.
        case model(position: Int64)
        case modelUnlogged(Int64)
        /// What lessons did to the filter was changed.
        case learned(position: Int64)
        /// A moderator's note on a comment is not the one that he wrote, or not there.
        case note(comment: Int64)
        case noteUnlogged(comment: Int64)
        case block(Int64)
        /// A proposal is not what the log says, or was decided by whom it could not be.
        case proposal(Int64)
        case moderator(String)
        case token(Int64)
        /// What a server said that it found.
        case told(String)
    }

    /// The entry that fails, or that says otherwise; nil where there is none.
    package let entry: Int64?
    package let problem: Problem

    /// What is wrong with entries themselves is told first, then with their tree and its signatures, then what they contradict,
    /// which may follow from it. Each kind in the order of entries.
    package static func sorted(_ defects: [AuditDefect]) -> [AuditDefect] {
        defects.enumerated().sorted { left, right in
            let keys = [left, right].map { ($0.element.problem.rank, $0.element.entry ?? .max, $0.offset) }
            return keys[0] < keys[1]
        }.map(\.element)
    }

    package init(entry: Int64?, _ problem: Problem) {
        self.entry = entry
        self.problem = problem
    }
}

extension AuditDefect.Problem {
    fileprivate var rank: Int {
        switch self {
        case .missing, .changedBytes, .unreadable, .wrongSequence, .wrongComment: 0
        case .subtree, .tree, .checkpoint: 1
        default: 2
        }
    }
}

extension AuditDefect: CustomStringConvertible {
    package var description: String {
        switch problem {
        case .missing(let last): last == entry ? "it is missing" : "it is missing, and all others up to \(last)"
        case .changedBytes: "its bytes are not those that were hashed"
        case .unreadable(let error): "it cannot be read: \(error)"
        case .wrongSequence(let number): "it says that it is entry \(number)"
        case .wrongComment(let id):
            "it is filed under \(id.map { "comment \($0)" } ?? "no comment"), which it is not about"
        case .incomplete: "facts are missing that such an entry has"
        case .subtree(let last): "it and the others up to \(last) do not give the tree that was stored"
        case .tree(let size): "it, or another up to \(size), is not what the checkpoint of \(size) entries signs"
        case .checkpoint(let size, let error): "the checkpoint of \(size) entries is not good: \(error)"
        case .neverAccepted(let id): "comment \(id) was never accepted before it"
        case .acceptedTwice(let id): "comment \(id) was accepted before"
        case .changedAfterErasure(let id): "comment \(id) had been erased before"
        case .statusBefore(let id, let says, let was): "it says that comment \(id) was \(says), but it was \(was)"
        case .operation(let id): "it is not like the other entries of operation \(id)"
        case .wrongUndo(let id): "it does not take back what operation \(id) did"
        case .wrongAppeal(let id): "comment \(id) could not be appealed for so"
        case .wrongAnswer(let id): "the appeal for comment \(id) could not be answered so"
        case .wrongRedaction(let id): "comment \(id) could not be redacted so"
        case .wrongClaim(let id): "comment \(id) could not be taken over so"
        case .seenByOne: "one moderator did it alone, where the site asks for two"
        case .setting(let site, let key): "the setting \(key) of \(site) was another one before it"
        case .commentGone(let id): "comment \(id) is not there"
        case .commentUnlogged(let id): "comment \(id) has no entry"
        case .status(let id, let found, let logged): "comment \(id) is \(found), but the log says \(logged)"
        case .content(let id): "text, name, title or place of comment \(id) is not what was accepted"
        case .context(let id): "what was stored with comment \(id) (findings, source, article) was changed"
        case .facts(let id): "site, time, score or reasons of comment \(id) are not those of the log"
        case .notErased(let id): "comment \(id) was erased, but something of it is there"
        case .decisionGone(let operation, let id):
            "the decision of operation \(operation) on comment \(id) is not there"
        case .decisionUnlogged(let operation, let id):
            "the decision of operation \(operation) on comment \(id) has no entry"
        case .decision(let operation, let id):
            "the decision of operation \(operation) on comment \(id) is not the one of the log"
        case .appealGone(let id): "the appeal for comment \(id) is not there"
        case .appealUnlogged(let id): "the appeal for comment \(id) has no entry"
        case .appeal(let id): "the appeal for comment \(id), or its answer, is not the one of the log"
        case .siteGone(let site): "the site \(site) is not there"
        case .siteUnlogged(let site): "the site \(site) has no entry"
        case .scoreOfDecision(let id): "it does not say of comment \(id) what the filter had said"
        case .sample(let number): "sample \(number) is not the one that was drawn"
        case .sampleGone(let number): "sample \(number) is not there"
        case .sampleUnlogged(let number): "sample \(number) has no entry"
        case .opinion(let sample, let id):
            "the second opinion on comment \(id) of sample \(sample) is not the one given"
        case .opinionUnlogged(let sample, let id):
            "a second opinion on comment \(id) of sample \(sample) has no entry"
        case .lesson(let id): "what it taught the filter of comment \(id) is not there, or was changed"
        case .lessonUnlogged(let sequence): "lesson \(sequence) of the filter has no decision"
        case .model(let position): "the filter's model of position \(position) is not there, or was changed"
        case .modelUnlogged(let position): "the filter's model of position \(position) has no entry"
        case .learned(let position): "what lessons did to the filter, up to position \(position), was changed"
        case .note(let id): "a note on comment \(id) is not the one that was written"
        case .noteUnlogged(let id): "a note on comment \(id) has no entry"
        case .proposal(let id): "proposal \(id) is not what the log says, or could not be decided so"
        case .block(let id): "block \(id) is not what the log says"
        case .moderator(let name): "name, roles or revocation of the moderator \(name) are not what the log says"
        case .token(let id): "token \(id) is not what the log says"
        case .told(let text): text
        case .settings(let site, let keys): "\(keys.joined(separator: ", ")) of site \(site) is not what the log says"
        }
    }
}
