import AuditLog
import Foundation
import GRDB
import Moderation

extension LogVerification {
    /// Compares each comment with what the log says of it.
    mutating func compareComments() throws {
        let findings = try Row.fetchCursor(
            database,
            sql: "SELECT comment, code, facts FROM reason ORDER BY comment, position"
        )
        var finding = try findings.next()?.copy()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT comment.id, comment.status, comment.site, comment.created, comment.score, comment.salt,
                    thread.key, comment.parent, comment.name, comment.title, comment.content,
                    comment.articleTitle, comment.articleURL, comment.source, comment.subnet,
                    \(JudgementRow.columns), comment.redacted, importedComment.key, importedComment.history
                FROM comment LEFT JOIN thread ON thread.id = comment.thread
                LEFT JOIN spamJudgement ON spamJudgement.comment = comment.id
                LEFT JOIN importedComment ON importedComment.comment = comment.id ORDER BY comment.id
                """
        )
        var previous: Int64 = 0
        var missing = Set(replay.comments.keys)
        while let row = try rows.next() {
            let id: Int64 = row[0]
            var found: [(code: String, facts: String)] = []
            while let row = finding, (row[0] as Int64) <= id {
                if row[0] == id { found.append((row[1], row[2])) }
                finding = try findings.next()?.copy()
            }
            missing.remove(id)
            previous = id
            if let logged = replay.comments[id] {
                compare(row, id: id, findings: found, with: logged)
            } else {
                report(nil, .commentUnlogged(id))
            }
        }
        if let finding, (finding[0] as Int64) > previous { report(nil, .commentUnlogged(finding[0])) }
        for id in missing { report(replay.comments[id]?.accepted, .commentGone(id)) }
    }

    private mutating func compare(
        _ row: Row,
        id: Int64,
        findings: [(code: String, facts: String)],
        with logged: LoggedComment
    ) {
        count(comments: 1, erased: logged.isErased ? 1 : 0)
        let status: String = row[1]
        if status != logged.status { report(logged.last, .status(comment: id, found: status, logged: logged.status)) }
        let created = Date(milliseconds: row[3])
        let filter = JudgementRow(row, at: 15)
        let key: String? = row[24]
        let history: String? = row[25]
        let expectsFilter = logged.model == nil ? nil : true
        if row[2] != logged.site || created != logged.created || row[4] != logged.score
            || findings.map(\.code) != logged.reasons || row[23] != logged.redacted
            || (key != nil) != logged.isImported
            || filter.map({ $0.agrees(with: logged) }) != expectsFilter
        {
            report(logged.accepted, .facts(comment: id))
        }
        let salt = [UInt8](row[5] as Data)
        guard !logged.isErased else {
            let isEmpty =
                salt.isEmpty && (8...12).allSatisfy { (row[$0] as String?) ?? "" == "" }
                && (13...14).allSatisfy { (row[$0] as Data).allSatisfy { $0 == 0 } }
                && findings.allSatisfy { $0.facts == "{}" }
                && filter.map { $0.context + $0.strongest == "" } ?? true && history == nil
            if !isEmpty { report(logged.last, .notErased(comment: id)) }
            return
        }
        let content = CommentDigests.content(
            salt: salt,
            thread: row[6] ?? "",
            parent: row[7],
            name: row[8],
            title: row[9],
            content: row[10]
        )
        if content != logged.content { report(logged.accepted, .content(comment: id)) }
        guard let expected = logged.context else { return }
        let context = CommentDigests.context(
            salt: salt,
            articleTitle: row[11],
            articleURL: row[12],
            source: [UInt8](row[13] as Data),
            subnet: [UInt8](row[14] as Data),
            findings: findings,
            filter: key.map { CommentDigests.imported(key: $0, history: history) } ?? filter?.digested ?? []
        )
        if context != expected { report(logged.accepted, .context(comment: id)) }
    }
}
