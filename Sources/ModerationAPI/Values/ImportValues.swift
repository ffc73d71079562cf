import AuditLog
package import Foundation
package import Moderation
package import Submissions

package struct ImportInput: Codable, Sendable {
    package let site: String
    package let comments: [ImportedValue]
    /// Whether it is only told what would become of each.
    package let dryRun: Bool?

    package init(site: String, comments: [ImportedValue], dryRun: Bool) {
        self.site = site
        self.comments = comments
        self.dryRun = dryRun
    }
}

/// A comment of elsewhere. Hashes and salts are in hexadecimal; nothing is believed that was not looked at here.
package struct ImportedValue: Codable, Sendable {
    /// Longest key, in bytes.
    private static let keyLimit = 1000

    let key: String
    let id: Int64?
    let parent: String?
    let thread: String
    let threadTitle: String?
    let threadURL: String?
    let name: String
    let title: String
    let content: String
    let hiddenCharacters: Int?
    let status: CommentStatus
    let created: Date
    /// The visitor's, of which a keyed hash is kept.
    let address: String?
    let sourceHash: String?
    let subnetHash: String?
    let score: Double?
    let reasons: [Reason]
    let salt: String
    let history: CommentHistory
    let erased: Bool?

    package init(_ comment: ImportedComment) {
        let submission = comment.submission
        key = comment.key
        id = comment.id
        parent = comment.parent
        thread = submission.thread
        threadTitle = submission.threadTitle
        threadURL = submission.threadURL
        name = submission.name
        title = submission.title
        content = submission.content
        hiddenCharacters = submission.hiddenCharacters
        status = comment.status
        created = comment.created
        address = comment.address
        sourceHash = comment.address == nil ? comment.source.bytes.hexadecimal : nil
        subnetHash = comment.address == nil ? comment.subnet.bytes.hexadecimal : nil
        score = comment.score
        reasons = comment.reasons
        salt = comment.salt.hexadecimal
        history = comment.history
        erased = comment.isErased
    }

    /// About how many bytes it takes on its way.
    package var weight: Int {
        let notes = history.decisions.reduce(0) { $0 + 300 + ($1.note?.utf8.count ?? 0) }
        let appeal = (history.appeal?.message.utf8.count ?? 0) + (history.appeal?.answer?.utf8.count ?? 0)
        return 1000 + name.utf8.count + title.utf8.count + 2 * content.utf8.count + notes + appeal
    }

    /// - Parameters:
    ///   - validator: Looks at texts as where our own exports are read.
    ///   - now: Nothing can have been written later.
    ///   - visitor: Of an address, what is kept.
    /// - Returns: The comment; nil where something cannot be.
    package func comment(
        by validator: SubmissionValidator,
        now: Date,
        visitor: (_ address: String) -> Visitor
    ) -> ImportedComment? {
        guard (1...Self.keyLimit).contains(key.utf8.count), (1...Self.keyLimit).contains(parent?.utf8.count ?? 1),
            id.map({ ImportedComment.ids.contains($0) }) ?? true, score.map({ (0...1).contains($0) }) ?? true,
            created.timeIntervalSince1970 >= 0, created <= now, let salt = Self.bytes(salt),
            let (source, subnet) = hashes(visitor), var submission = submission(by: validator)
        else {
            return nil
        }
        let isErased = erased ?? false
        if isErased, ![.rejected, .spam].contains(status) || !(name + title + content).isEmpty { return nil }
        submission.hiddenCharacters = max(0, hiddenCharacters ?? 0)
        return ImportedComment(
            key: key,
            id: id,
            parent: parent,
            submission: submission,
            status: status,
            created: created,
            source: source,
            subnet: subnet,
            fingerprint: isErased ? 0 : SubmissionDraft.fingerprint(of: submission.content),
            score: score,
            reasons: reasons,
            salt: salt,
            history: history,
            isErased: isErased
        )
    }

    private func submission(by validator: SubmissionValidator) -> ValidSubmission? {
        var submission = Submission()
        submission[.thread] = thread
        submission[.name] = name
        submission[.title] = title
        submission[.content] = content
        submission[.threadTitle] = threadTitle
        submission[.threadURL] = threadURL
        guard case .valid(let valid) = validator.validate(submission) else { return nil }
        return valid
    }

    private func hashes(_ visitor: (_ address: String) -> Visitor) -> (SourceHash, SourceHash)? {
        if let address {
            guard NetworkAddress(address) != nil else { return nil }
            let visitor = visitor(address)
            return (visitor.source, visitor.subnet)
        }
        guard let source = sourceHash.flatMap(Self.bytes), let subnet = subnetHash.flatMap(Self.bytes) else {
            return nil
        }
        return (SourceHash(bytes: source), SourceHash(bytes: subnet))
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        [UInt8](hexadecimal: text).flatMap { $0.count == 16 ? $0 : nil }
    }
}

/// What became of each comment, in their order.
package struct ImportOutcomesValue: Codable, Sendable {
    package struct Outcome: Codable, Sendable {
        package enum Kind: String, Codable, Sendable, CaseIterable {
            case imported, known, differs, unknownParent, parentInOtherThread
        }

        let kind: Kind
        /// Under which it is stored, or the other one is.
        let id: Int64?

        init(_ outcome: ImportOutcome) {
            switch outcome {
            case .imported(let id): (kind, self.id) = (.imported, id)
            case .known(let id): (kind, self.id) = (.known, id)
            case .differs(let id): (kind, self.id) = (.differs, id)
            case .unknownParent: (kind, id) = (.unknownParent, nil)
            case .parentInOtherThread(let id): (kind, self.id) = (.parentInOtherThread, id)
            }
        }

        var outcome: ImportOutcome {
            switch kind {
            case .imported: .imported(id ?? 0)
            case .known: .known(id ?? 0)
            case .differs: .differs(id ?? 0)
            case .unknownParent: .unknownParent
            case .parentInOtherThread: .parentInOtherThread(id ?? 0)
            }
        }
    }

    let outcomes: [Outcome]

    package init(_ outcomes: [ImportOutcome]) {
        self.outcomes = outcomes.map(Outcome.init)
    }

    package var values: [ImportOutcome] { outcomes.map(\.outcome) }
}
