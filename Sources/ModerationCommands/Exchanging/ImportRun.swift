import Foundation
import Moderation
import Submissions

/// Imports the lines of a file, batch by batch, each batch in a transaction: what was killed half-way goes on where it stopped.
struct ImportRun {
    private struct Pending {
        let line: Int
        let comment: ImportedComment
    }

    private struct Line {
        let number: Int
        let bytes: [UInt8]
    }

    /// What a line turned out to be.
    private enum Reading {
        case comment(Pending)
        case ofOtherSite
        case defect(ImportDefect, line: Int)
    }

    private static let batchSize = 2000
    /// Of lines that are held until they are read: those of a bad file may be long, each of them.
    private static let heldLimit = 8 << 20

    private let reader: ImportReader
    private let store: any ImportDesk
    private let site: String
    /// Lines of other sites are left out; nil: they are taken as well.
    private let fromSite: String
    /// Nil: nothing is written.
    private let moderator: String?
    private let now: @Sendable () -> Date
    private let onDefect: (_ line: Int, ImportDefect) -> Void
    /// Not yet read.
    private var lines: [Line] = []
    private var heldBytes = 0
    /// Read, and not yet stored.
    private var batch: [Pending] = []
    /// Replies that came before what they answer.
    private var deferred: [Pending] = []
    /// The threads of comments that would be imported, by their keys; only where nothing is written.
    private var planned: [String: String] = [:]
    private(set) var report = ImportReport()

    init(
        reader: ImportReader,
        store: any ImportDesk,
        site: String,
        fromSite: String,
        moderator: String?,
        now: @escaping @Sendable () -> Date,
        onDefect: @escaping (_ line: Int, ImportDefect) -> Void
    ) {
        self.reader = reader
        self.store = store
        self.site = site
        self.fromSite = fromSite
        self.moderator = moderator
        self.now = now
        self.onDefect = onDefect
    }

    /// Takes the next line; its number counts from 1.
    mutating func take(_ bytes: [UInt8], line number: Int) async throws {
        report.lines += 1
        lines.append(Line(number: number, bytes: bytes))
        heldBytes += bytes.count
        if lines.count == Self.batchSize || heldBytes >= Self.heldLimit { try await advance() }
    }

    mutating func tell(_ defect: ImportDefect, line: Int) {
        report.defects += 1
        onDefect(line, defect)
    }

    /// Imports what is left; then replies whose parents came behind them.
    mutating func finish() async throws {
        try await advance()
        try await flush()
        while !deferred.isEmpty {
            let before = deferred.count
            let waiting = deferred
            deferred = []
            for start in stride(from: 0, to: before, by: Self.batchSize) {
                batch = Array(waiting[start..<min(start + Self.batchSize, before)])
                try await flush()
            }
            guard deferred.count == before else { continue }
            for orphan in deferred {
                let parent = orphan.comment.parent ?? ""
                let text = "is \(parent), which is neither in the file nor was imported before"
                tell(ImportDefect(field: "parent", text), line: orphan.line)
            }
            deferred = []
        }
    }

    /// Reads the lines that came, while the comments before them are stored.
    private mutating func advance() async throws {
        let (lines, reader, site) = (lines, reader, fromSite)
        self.lines = []
        heldBytes = 0
        async let readings = lines.map { Self.read($0, by: reader, site: site) }
        try await flush()
        for reading in await readings {
            switch reading {
            case .comment(let comment): batch.append(comment)
            case .ofOtherSite: report.ofOtherSites += 1
            case .defect(let defect, let line): tell(defect, line: line)
            }
        }
    }

    private static func read(_ line: Line, by reader: ImportReader, site: String) -> Reading {
        do throws(ImportDefect) {
            let exchanged = try ExchangedLine(parsing: line.bytes)
            guard exchanged.site ?? site == site else { return .ofOtherSite }
            return .comment(Pending(line: line.number, comment: try reader.comment(exchanged)))
        } catch {
            return .defect(error, line: line.number)
        }
    }

    private mutating func flush() async throws {
        guard !batch.isEmpty else { return }
        let comments = batch.map(\.comment)
        let outcomes =
            if let moderator {
                try await store.importComments(comments, into: site, moderator: moderator, time: now())
            } else {
                try await store.previewImport(of: comments, into: site)
            }
        for (pending, outcome) in zip(batch, outcomes) { note(planned(outcome, of: pending.comment), of: pending) }
        batch = []
    }

    /// What would become of a comment if those before it in the file were stored.
    private mutating func planned(_ outcome: ImportOutcome, of comment: ImportedComment) -> ImportOutcome {
        guard moderator == nil else { return outcome }
        var outcome = outcome
        if outcome == .unknownParent, let thread = comment.parent.flatMap({ planned[$0] }) {
            outcome = thread == comment.submission.thread ? .imported(0) : .parentInOtherThread(0)
        }
        guard case .imported = outcome else { return outcome }
        let isNew = planned.updateValue(comment.submission.thread, forKey: comment.key) == nil
        return isNew ? outcome : .known(0)
    }

    private mutating func note(_ outcome: ImportOutcome, of pending: Pending) {
        switch outcome {
        case .imported(let id):
            report.imported += 1
            report.statuses[pending.comment.status, default: 0] += 1
            if id > 0 { report.ids.append(id) }
        case .known: report.known += 1
        case .differs(let id):
            let text = "was imported before, as comment \(id), with other words; --collection tells files apart"
            tell(ImportDefect(field: "id", text), line: pending.line)
        case .unknownParent: deferred.append(pending)
        case .parentInOtherThread:
            tell(ImportDefect(field: "parent", "belongs to another thread"), line: pending.line)
        }
    }
}
