import AuditLog
import Crypto
import Foundation
import Moderation
import Submissions

/// Makes comments out of a file's lines, by the same rules as those that visitors send.
struct ImportReader: Sendable {
    private let validator: SubmissionValidator
    /// Of our own exports, which were checked when they were accepted: nothing is asked for.
    private let lenient: SubmissionValidator
    private let sourceKey: KeyedHash?
    private let status: CommentStatus?
    private let collection: String?
    private let now: Date

    /// - Parameters:
    ///   - site: Whose rules hold.
    ///   - sourceKey: The installation's secret for sources; nil: a server makes the hashes.
    ///   - status: For all comments; nil: each has that of its line, and those without are pending.
    ///   - collection: Tells the ids of this file from those of others.
    ///   - now: Nothing can have been written later.
    init(site: Site, sourceKey: SymmetricKey?, status: CommentStatus?, collection: String?, now: Date) {
        validator = SubmissionValidator(rules: site.policy.submissionRules(isUnsolved: true))
        lenient = SubmissionValidator(rules: .ofExports)
        self.sourceKey = sourceKey.map(KeyedHash.init)
        self.status = status
        self.collection = collection
        self.now = now
    }

    /// - Throws: What is wrong; of several problems the first.
    func comment(_ line: ExchangedLine) throws(ImportDefect) -> ImportedComment {
        let isErased = line.erased ?? false
        let submission = try submission(line, isErased: isErased)
        let created = line.created.date
        guard created.timeIntervalSince1970 >= 0 else { throw ImportDefect(field: "created", "is before 1970") }
        guard created <= now else { throw ImportDefect(field: "created", "lies in the future") }
        if let score = line.score, !(0...1).contains(score) {
            throw ImportDefect(field: "score", "is not between 0 and 1")
        }
        let (source, subnet) = try source(line)
        return ImportedComment(
            key: key(line.id),
            id: line.duyet == nil ? nil : line.id.number.flatMap { ImportedComment.ids.contains($0) ? $0 : nil },
            parent: line.parent.map(key),
            submission: submission,
            status: status(line, isErased: isErased),
            created: created,
            source: source,
            subnet: subnet,
            fingerprint: isErased ? 0 : SubmissionDraft.fingerprint(of: submission.content),
            score: line.score,
            reasons: line.reasons ?? [],
            salt: try line.salt.map { text throws(ImportDefect) in try Self.bytes(text, field: "salt") } ?? Self.salt(),
            history: line.history ?? CommentHistory(),
            isErased: isErased,
            address: sourceKey == nil ? line.source : nil
        )
    }

    private func submission(_ line: ExchangedLine, isErased: Bool) throws(ImportDefect) -> ValidSubmission {
        var submission = Submission()
        submission[.thread] = line.thread
        if !isErased {
            submission[.name] = line.name
            submission[.title] = line.title
            submission[.content] = line.content
            submission[.threadTitle] = line.threadTitle
            submission[.threadURL] = line.threadURL
        }
        let validator = line.duyet == nil ? validator : lenient
        switch validator.validate(submission) {
        case .valid(let valid): return valid
        case .invalid(let problems):
            guard let problem = problems.first else { throw ImportDefect(field: nil, "cannot be taken") }
            throw ImportDefect(problem)
        }
    }

    private func key(_ id: LineIdentifier) -> String {
        collection.map { "\($0):\(id.text)" } ?? id.text
    }

    /// Nobody may see what has no text.
    private func status(_ line: ExchangedLine, isErased: Bool) -> CommentStatus {
        if isErased { return line.status == .spam ? .spam : .rejected }
        return status ?? line.status ?? .pending
    }

    /// Zeros where nothing is known of it.
    private func source(_ line: ExchangedLine) throws(ImportDefect) -> (SourceHash, SourceHash) {
        let unknown = SourceHash(bytes: Array(repeating: 0, count: 16))
        if let address = line.source {
            guard NetworkAddress(address) != nil else { throw ImportDefect(field: "source", "is no IP address") }
            guard let sourceKey else { return (unknown, unknown) }
            let visitor = Visitor(address: address, key: sourceKey)
            return (visitor.source, visitor.subnet)
        }
        guard let source = line.sourceHash, let subnet = line.subnetHash else { return (unknown, unknown) }
        return (
            SourceHash(bytes: try Self.bytes(source, field: "sourceHash")),
            SourceHash(bytes: try Self.bytes(subnet, field: "subnetHash"))
        )
    }

    private static func bytes(_ text: String, field: String) throws(ImportDefect) -> [UInt8] {
        guard let bytes = [UInt8](hexadecimal: text), bytes.count == 16 else {
            throw ImportDefect(field: field, "is not 32 hexadecimal digits")
        }
        return bytes
    }

    private static func salt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        // Each call asks the system: two of eight bytes are cheaper than sixteen of one.
        return [generator.next(), generator.next()].flatMap { (number: UInt64) in
            (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
    }
}

extension ImportDefect {
    /// What a visitor would be asked to mend.
    fileprivate init(_ problem: Problem) {
        let text =
            switch problem.code {
            case .required: "is missing or blank"
            case .tooShort(let count, let limit): "has \(count) characters; at least \(limit) are needed"
            case .tooLong(let count, let limit): "has \(count) characters; at most \(limit) are taken"
            case .invalidThread: "is no thread: over-long, or with characters that cannot be seen"
            default: problem.message(in: .en)
            }
        self.init(field: problem.field?.rawValue, text)
    }
}
