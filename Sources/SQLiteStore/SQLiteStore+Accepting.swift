import AuditLog
package import Foundation
import GRDB
package import Moderation
import SpamFilter
import Submissions

extension SQLiteStore {
    /// How long the same form is recognised where no token tells it.
    private static let idempotencyPeriod: TimeInterval = 86_400

    package func accept(
        _ draft: SubmissionDraft,
        judge: @escaping @Sendable (Precedents) -> Judgement
    ) async throws(ModerationError) -> AcceptOutcome {
        // Of a reply it is not known before to which comment it is one.
        let content = draft.submission.parent == nil ? Self.contentDigest(of: draft, root: nil) : nil
        return try await write { database in
            let facts = try AcceptanceFacts.of(draft, in: database)
            guard facts.siteVersion == draft.site.version else { return .siteChanged }
            if facts.isKnown, let earlier = try Self.earlierOutcome(of: draft, in: database) { return earlier }
            let root = try Self.publishedRoot(of: draft.submission.parent, thread: facts.thread, in: database)
            if draft.submission.parent != nil, root == nil { return .unknownParent }
            if let wait = try Self.unsolvedWait(for: draft, in: database) { return .tooManyUnsolved(retryAfter: wait) }
            let thread = try facts.thread ?? Self.insertThread(of: draft, in: database)
            let precedents = try precedents(of: draft, facts, in: database)
            let judgement = judge(precedents)
            let group = precedents.copies?.group
            let id = try Self.insert(
                draft,
                thread: thread,
                root: root,
                judgement: judgement,
                group: group,
                in: database
            )
            try noteCopy(id, of: draft, group: group, in: database)
            try Self.insertSpent(draft, comment: id, in: database)
            try StoredBlocks.countHits(judgement.blocks, time: draft.created, in: database)
            if draft.isUnsolved { try Self.markUnsolved(id, in: database) }
            if judgement.status == .approved {
                try Self.countPublished(1, thread: thread, in: database)
            }
            let filter = judgement.filter.map(JudgementRow.init)
            try filter?.insert(comment: id, in: database)
            try Self.append(
                draft,
                facts,
                comment: id,
                content: content ?? Self.contentDigest(of: draft, root: root),
                judgement: judgement,
                filter,
                in: database
            )
            return .accepted(id: id, status: judgement.status, salt: draft.salt)
        }
    }

    package func earlierOutcome(of draft: SubmissionDraft) async throws(ModerationError) -> AcceptOutcome? {
        try await read { try Self.earlierOutcome(of: draft, in: $0) }
    }

    package func spend(_ token: SubmissionDraft.SpentToken) async throws(ModerationError) -> Bool {
        try await write { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO spentToken (id, expires)
                    SELECT :id, :expires
                    WHERE NOT EXISTS (SELECT 1 FROM forgottenToken WHERE id = 1 AND expiredBefore > :expires)
                    ON CONFLICT DO NOTHING
                    """
            )
            try statement.execute(arguments: ["id": Data(token.id), "expires": token.expires.milliseconds])
            return database.changesCount == 1
        }
    }

    package func purge(expiredBefore time: Date) async throws(ModerationError) -> Int {
        try await write { database in
            func forget(_ table: String) throws -> Int {
                try database.execute(sql: "DELETE FROM \(table) WHERE expires < ?", arguments: [time.milliseconds])
                return database.changesCount
            }
            // Not up to now: our clock may be ahead for a moment, and what was not spent yet must stay good.
            try database.execute(
                sql: """
                    INSERT INTO forgottenToken (id, expiredBefore)
                    SELECT 1, max(expires) + 1 FROM spentToken WHERE expires < ? HAVING count(*) > 0
                    ON CONFLICT DO UPDATE SET expiredBefore = max(expiredBefore, excluded.expiredBefore)
                    """,
                arguments: [time.milliseconds]
            )
            try ForgottenProposals.forget(expiredBefore: time, in: database)
            return try forget("spentToken") + forget("idempotencyKey")
        }
    }

    /// What became of the same form sent before, or nil when it is new.
    private static func earlierOutcome(of draft: SubmissionDraft, in database: Database) throws -> AcceptOutcome? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT spent.comment, comment.status, comment.salt, comment.name, comment.title, comment.content,
                    thread.key, thread.site
                FROM \(AcceptanceFacts.spent(by: draft)) AS spent
                LEFT JOIN comment ON comment.id = spent.comment
                LEFT JOIN thread ON thread.id = comment.thread
                """
        )
        let arguments = AcceptanceFacts.spentArguments(of: draft)
        guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
        let submission = draft.submission
        guard let id = row["comment"] as Int64?, row["site"] == draft.site.id, row["key"] == submission.thread,
            row["name"] == submission.name, row["title"] == submission.title, row["content"] == submission.content
        else {
            return .tokenSpent
        }
        let salt: Data = row["salt"]
        return .repeated(id: id, status: try row.decode(forKey: "status"), salt: Array(salt))
    }

    private static func insertThread(of draft: SubmissionDraft, in database: Database) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO thread (site, key) VALUES (?, ?)",
            arguments: [draft.site.id, draft.submission.thread]
        )
        return database.lastInsertedRowID
    }

    /// The published root comment on which a reply to `id` hangs: replies are one level deep. Nil when either is not there,
    /// not published, or in another thread.
    private static func publishedRoot(of id: Int64?, thread: Int64?, in database: Database) throws -> Int64? {
        guard let id, let thread else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT root.id FROM comment JOIN comment AS root ON root.id = coalesce(comment.parent, comment.id)
                WHERE comment.id = ? AND comment.thread = ? AND comment.status = 'approved' AND root.status = 'approved'
                """
        )
        return try Int64.fetchOne(statement, arguments: [id, thread])
    }

    private static func insert(
        _ draft: SubmissionDraft,
        thread: Int64,
        root: Int64?,
        judgement: Judgement,
        group: Int64?,
        in database: Database
    ) throws -> Int64 {
        let submission = draft.submission
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO comment (site, thread, parent, status, name, title, content, articleTitle, articleURL,
                    source, subnet, fingerprint, score, salt, created, alikeGroup)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        try statement.execute(arguments: [
            draft.site.id, thread, root, judgement.status.rawValue, submission.name, submission.title,
            submission.content, submission.threadTitle, submission.threadURL, Data(draft.visitor.source.bytes),
            Data(draft.visitor.subnet.bytes), draft.fingerprint, judgement.filter?.score.probability,
            Data(draft.salt), draft.created.milliseconds, group,
        ])
        let id = database.lastInsertedRowID
        for (position, reason) in judgement.reasons.enumerated() {
            let statement = try database.cachedStatement(
                sql: "INSERT INTO reason (comment, position, code, facts) VALUES (?, ?, ?, ?)"
            )
            try statement.execute(
                arguments: [id, position, reason.code.rawValue, try JSONText.encode(reason.facts)]
            )
        }
        return id
    }

    private static func insertSpent(_ draft: SubmissionDraft, comment: Int64, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: draft.token == nil
                ? "INSERT INTO idempotencyKey (id, expires, comment) VALUES (?, ?, ?)"
                : "INSERT INTO spentToken (id, expires, comment) VALUES (?, ?, ?)"
        )
        let expires = draft.token?.expires ?? draft.created.addingTimeInterval(idempotencyPeriod)
        let key = draft.token?.id ?? draft.idempotencyKey
        try statement.execute(arguments: [Data(key), expires.milliseconds, comment])
    }

    private static func append(
        _ draft: SubmissionDraft,
        _ facts: AcceptanceFacts,
        comment: Int64,
        content: ContentDigest,
        judgement: Judgement,
        _ filter: JudgementRow?,
        in database: Database
    ) throws {
        let submission = draft.submission
        let findings = try judgement.reasons.map { (code: $0.code.rawValue, facts: try JSONText.encode($0.facts)) }
        try appendAuditEntry(in: database, after: facts.lastSequence) { sequence in
            AuditEntry(
                sequence: sequence,
                time: draft.created,
                actor: "policy",
                action: .accept,
                site: draft.site.id,
                comment: comment,
                after: judgement.status.rawValue,
                reasons: judgement.reasons.map(\.code.rawValue),
                policyVersion: draft.site.version,
                model: filter?.model,
                thresholds: judgement.filter?.thresholds.probabilities ?? [],
                score: judgement.filter?.score.probability,
                content: content,
                context: CommentDigests.context(
                    salt: draft.salt,
                    articleTitle: submission.threadTitle,
                    articleURL: submission.threadURL,
                    source: draft.visitor.source.bytes,
                    subnet: draft.visitor.subnet.bytes,
                    findings: findings,
                    filter: filter?.digested ?? []
                )
            )
        }
    }

    private static func contentDigest(of draft: SubmissionDraft, root: Int64?) -> ContentDigest {
        let submission = draft.submission
        return CommentDigests.content(
            salt: draft.salt,
            thread: submission.thread,
            parent: root,
            name: submission.name,
            title: submission.title,
            content: submission.content
        )
    }
}
