import AuditLog
import Foundation
import GRDB
import Moderation
import SpamFilter

/// Makes and stores the model inside a transaction that will destroy what lessons are about, so that whatever was learned can
/// still be had.
struct ModelKeeping {
    let database: Database
    let time: Date

    /// Stores a model that has the last lesson of these comments, unless there is one.
    func keepLessons(of comments: [Int64]) throws {
        guard let lesson = try lastLesson(of: comments) else { return }
        let stored = try SQLiteStore.storedModel(through: nil, in: database)
        if let stored, stored.position >= lesson { return }
        var placed = try stored?.placed() ?? PlacedModel()
        while true {
            let steps = try SQLiteStore.lessons(
                after: placed.position,
                through: nil,
                base: placed.base,
                limit: 2000,
                in: database
            )
            guard !steps.isEmpty else { break }
            let texts = try SQLiteStore.lessonTexts(of: placed.comments(neededFor: steps), in: database)
            try placed.play(steps, texts: texts)
        }
        _ = try SQLiteStore.saveModel(
            ModelDraft(
                kind: .snapshot,
                base: placed.base,
                position: placed.position,
                bytes: placed.model.bytes,
                learned: placed.learned,
                time: time
            ),
            in: database
        )
    }

    private func lastLesson(of comments: [Int64]) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT max(sequence) FROM spamLesson WHERE comment = ?")
        return try comments.compactMap { try Int64.fetchOne(statement, arguments: [$0]) }.max()
    }
}
