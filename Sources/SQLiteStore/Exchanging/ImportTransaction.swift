import Foundation
import GRDB
import Moderation
import Submissions

/// Stores imported comments inside one transaction.
struct ImportTransaction {
    private let site: String
    private let siteVersion: Int64
    private let moderator: String
    private let time: Date
    private let database: Database
    /// Keys under which something is stored.
    private var known: Set<String> = []
    private var threads: [String: Int64] = [:]
    /// By thread: by how much what is published grows.
    private var published: [Int64: Int] = [:]
    /// Of comments that are stored, not yet in the log.
    private var entries: [ImportEntry] = []
    private var lastSequence: Int64

    init(site: String, moderator: String, time: Date, database: Database) throws {
        let version = try Int64.fetchOne(database, sql: "SELECT version FROM site WHERE id = ?", arguments: [site])
        guard let version else { throw ModerationError.unknownSite(site) }
        self.site = site
        self.siteVersion = version
        self.moderator = moderator
        self.time = time
        self.database = database
        self.lastSequence = try SQLiteStore.lastSequence(in: database)
    }

    mutating func store(_ comments: [ImportedComment]) throws -> [ImportOutcome] {
        known = try ImportLookup(site: site, database: database).imported(among: comments.map(\.key))
        var outcomes: [ImportOutcome] = []
        for comment in comments { outcomes.append(try store(comment)) }
        try appendEntries()
        for (thread, count) in published { try SQLiteStore.countPublished(count, thread: thread, in: database) }
        return outcomes
    }

    private mutating func store(_ comment: ImportedComment) throws -> ImportOutcome {
        let lookup = ImportLookup(site: site, database: database)
        let mayBeKnown = known.contains(comment.key) || comment.id != nil
        if mayBeKnown, let earlier = try lookup.earlier(comment) { return earlier }
        var root: ImportLookup.Root?
        if let parent = comment.parent {
            root = try lookup.root(parent)
            guard let root else { return .unknownParent }
            guard root.thread == comment.submission.thread else { return .parentInOtherThread(root.id) }
        }
        let thread = try thread(comment.submission.thread)
        let id = try insert(comment, thread: thread, root: root?.id)
        try insertReasons(comment, id: id)
        let history = try comment.history.isEmpty ? nil : JSONText.encode(comment.history)
        try database.cachedStatement(
            sql: "INSERT INTO importedComment (site, key, comment, history) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [site, comment.key, id, history])
        known.insert(comment.key)
        if comment.status == .approved, root?.isPublished ?? true { published[thread, default: 0] += 1 }
        entries.append(
            ImportEntry(
                comment: comment,
                id: id,
                root: root?.id,
                history: history,
                site: site,
                siteVersion: siteVersion,
                moderator: moderator,
                time: time
            )
        )
        if comment.isErased { try erase(id) }
        return .imported(id)
    }

    private mutating func thread(_ key: String) throws -> Int64 {
        if let id = threads[key] { return id }
        let select = try database.cachedStatement(sql: "SELECT id FROM thread WHERE site = ? AND key = ?")
        var id = try Int64.fetchOne(select, arguments: [site, key])
        if id == nil {
            try database.cachedStatement(sql: "INSERT INTO thread (site, key) VALUES (?, ?)")
                .execute(arguments: [site, key])
            id = database.lastInsertedRowID
        }
        threads[key] = id
        return id ?? 0
    }

    private func insert(_ comment: ImportedComment, thread: Int64, root: Int64?) throws -> Int64 {
        let submission = comment.submission
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO comment (id, site, thread, parent, status, name, title, content, articleTitle, articleURL,
                    source, subnet, fingerprint, score, salt, created, unsolved)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        try statement.execute(arguments: [
            try free(comment.id), site, thread, root, comment.status.rawValue, submission.name, submission.title,
            submission.content, submission.threadTitle, submission.threadURL, Data(comment.source.bytes),
            Data(comment.subnet.bytes), comment.fingerprint, comment.score, Data(comment.salt),
            comment.created.milliseconds, comment.reasons.contains { $0.code == .unsolved },
        ])
        return database.lastInsertedRowID
    }

    /// The wanted id, unless a comment has it.
    private func free(_ id: Int64?) throws -> Int64? {
        guard let id else { return nil }
        let statement = try database.cachedStatement(sql: "SELECT 1 FROM comment WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [id]) == nil ? id : nil
    }

    private func insertReasons(_ comment: ImportedComment, id: Int64) throws {
        for (position, reason) in comment.reasons.enumerated() {
            try database.cachedStatement(
                sql: "INSERT INTO reason (comment, position, code, facts) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [id, position, reason.code.rawValue, try JSONText.encode(reason.facts)])
        }
    }

    private mutating func appendEntries() throws {
        for entry in try ImportEntry.stored(entries, after: lastSequence) {
            try entry.insert(in: database)
            lastSequence = entry.sequence
        }
        entries = []
    }

    /// Of what comes without its texts.
    private mutating func erase(_ id: Int64) throws {
        try appendEntries()
        let request = ErasureRequest(.comments([id]), reason: .other, moderator: moderator, time: time)
        try Erasure(request: request, proposal: nil, database: database).erase(id)
        lastSequence += 1
    }
}
