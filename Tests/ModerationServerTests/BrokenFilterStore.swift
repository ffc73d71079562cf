import AuditLog
import Moderation
import SpamFilter

/// A store whose models and lessons cannot be read.
struct BrokenFilterStore: FilterStore {
    private let error = ModerationError.store(.corrupt, underlying: "test")

    func storedModel(through position: Int64?) async throws(ModerationError) -> StoredModel? { throw error }

    func lessons(
        after position: Int64,
        through last: Int64?,
        base: Int64,
        limit: Int
    ) async throws(ModerationError) -> LessonPage { throw error }

    func lessonTexts(of comments: Set<Int64>) async throws(ModerationError) -> [Int64: LessonText] { throw error }

    func taughtComments(lastLessons limit: Int) async throws(ModerationError) -> [TaughtComment] { throw error }

    func saveModel(_ draft: ModelDraft) async throws(ModerationError) -> Int64? { throw error }

    func learnedResults(base: Int64) async throws(ModerationError) -> [Int64: LearnedLesson] { throw error }

    func bandCounts(last limit: Int) async throws(ModerationError) -> [SpamBand: Int] { throw error }

    func recentComments(limit: Int) async throws(ModerationError) -> [RecentComment] { throw error }

    func modelBeginnings() async throws(ModerationError) -> [ModelRecord] { throw error }
}
