package import AuditLog
package import SpamFilter

/// What the filter needs of the store. Lessons themselves are written by ``ModerationStore``, in the transactions of the
/// decisions that they are of.
package protocol FilterStore: Sendable {
    /// The newest stored model; given a position, the newest at or before it. Nil where there is none: then all lessons count,
    /// from the first.
    func storedModel(through position: Int64?) async throws(ModerationError) -> StoredModel?
    /// The lessons behind a position, in their order, with what the stored results of a base say; up to a position, where one
    /// is given.
    func lessons(
        after position: Int64,
        through last: Int64?,
        base: Int64,
        limit: Int
    ) async throws(ModerationError) -> LessonPage
    /// What lessons of these comments are about. What was erased is not there.
    func lessonTexts(of comments: Set<Int64>) async throws(ModerationError) -> [Int64: LessonText]
    /// The comments that the last lessons were about, as far as the lessons hold and nothing was erased; the newest first.
    func taughtComments(lastLessons limit: Int) async throws(ModerationError) -> [TaughtComment]
    /// Stores a model with its audit entry, and forgets snapshots that can be had again without it.
    /// - Returns: Its position; nil, and nothing was written, when a newer model was stored meanwhile.
    func saveModel(_ draft: ModelDraft) async throws(ModerationError) -> Int64?
    /// What lessons did after a beginning, as far as it is stored.
    func learnedResults(base: Int64) async throws(ModerationError) -> [Int64: LearnedLesson]
    /// How many of the last judged comments the filter put into each band.
    func bandCounts(last limit: Int) async throws(ModerationError) -> [SpamBand: Int]
    /// The last accepted comments that were not erased, oldest first.
    func recentComments(limit: Int) async throws(ModerationError) -> [RecentComment]
    /// The models that began anew, in their order, from the last one on that was learned all anew.
    func modelBeginnings() async throws(ModerationError) -> [ModelRecord]
}
