import AuditLog
import Crypto
import Foundation
import GRDB

extension LogVerification {
    /// Compares what decisions taught the filter with what the log says that they teach.
    mutating func compareLessons() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT sequence, comment, operation, isSpam, origin FROM spamLesson ORDER BY sequence"
        )
        var expected = replay.lessons[...]
        while let row = try rows.next() {
            let lesson = LoggedLesson(
                entry: row[0],
                comment: row[1],
                operation: row[2],
                isSpam: row[3],
                origin: row[4]
            )
            while let next = expected.first, next.entry < lesson.entry {
                report(next.entry, .lesson(comment: next.comment))
                expected.removeFirst()
            }
            guard let next = expected.first, next.entry == lesson.entry else {
                report(nil, .lessonUnlogged(lesson.entry))
                continue
            }
            if next != lesson { report(next.entry, .lesson(comment: next.comment)) }
            expected.removeFirst()
        }
        for next in expected { report(next.entry, .lesson(comment: next.comment)) }
    }

    /// Compares stored models, and what their lessons did, with the digests in the log. Snapshots that can be made again may be
    /// missing.
    mutating func compareModels() throws {
        let logged = Dictionary(replay.models.map { ($0.record.position, $0) }) { _, last in last }
        let rows = try Row.fetchCursor(database, sql: "SELECT position, base, model FROM spamModel ORDER BY position")
        var missing = Set(replay.models.filter(\.record.isBeginning).map(\.record.position))
        if let newest = replay.models.map(\.record.position).max() { missing.insert(newest) }
        while let row = try rows.next() {
            let position: Int64 = row[0]
            guard let model = logged[position] else {
                report(nil, .modelUnlogged(position))
                continue
            }
            missing.remove(position)
            let digest = SHA256.hash(data: row[2] as Data).withUnsafeBytes { Array($0) }.hexadecimal
            if digest != model.record.digest || row[1] != base(of: model.record) {
                report(model.entry, .model(position: position))
            }
        }
        for position in missing { report(logged[position]?.entry, .model(position: position)) }
        try compareLearned()
    }

    private func base(of record: ModelRecord) -> Int64 {
        replay.models.map(\.record).last { $0.isBeginning && $0.position <= record.position }?.position ?? 0
    }

    private mutating func compareLearned() throws {
        var base: Int64 = 0
        var last: Int64 = 0
        var known: Set<Int64> = [0]
        for model in replay.models {
            if model.record.isBeginning {
                try findUnstored(base: base, after: last)
                base = model.record.position
                known.insert(base)
                last = 0
            }
            let digest = try SQLiteStore.learnedDigest(
                base: base,
                after: last,
                through: model.record.position,
                in: database
            )
            if digest != model.record.lessons { report(model.entry, .learned(position: model.record.position)) }
            last = model.record.position
        }
        try findUnstored(base: base, after: last)
        for other in try Int64.fetchAll(database, sql: "SELECT DISTINCT base FROM spamLearned")
        where !known.contains(other) {
            report(nil, .modelUnlogged(other))
        }
    }

    /// Results are stored with a model that vouches for them, and none behind it.
    private mutating func findUnstored(base: Int64, after position: Int64) throws {
        let sql = "SELECT max(lesson) FROM spamLearned WHERE base = ? AND lesson > ?"
        if let lesson = try Int64.fetchOne(database, sql: sql, arguments: [base, position]) {
            report(nil, .lessonUnlogged(lesson))
        }
    }
}
