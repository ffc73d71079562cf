import AuditLog
package import Foundation

/// Replays the comments of the log through another policy.
package struct PolicyReplayRun: Sendable {
    private struct Course {
        let comment: Comment
        let old: CommentStatus
        let judgement: Judgement
        var decided: CommentStatus?
    }

    private static let pageSize = 2000
    private let store: any AuditStore & ReviewStore
    private let site: String?
    private let period: Range<Date>

    /// - Parameters:
    ///   - store: With the log and the comments.
    ///   - site: Only its comments; nil: those of all sites.
    ///   - period: In which a comment came.
    package init(_ store: any AuditStore & ReviewStore, site: String?, period: Range<Date>) {
        self.store = store
        self.site = site
        self.period = period
    }

    /// - Parameters:
    ///   - changes: What the other policy differs in.
    ///   - progress: Told how many entries of how many were read.
    /// - Returns: How the comments fared, and would have.
    /// - Throws: As ``PolicyReplay/follow(_:)``; `unreadableEntry`; `store`.
    package func compare(
        _ changes: PolicyChanges,
        progress: (_ done: Int, _ of: Int) -> Void
    ) async throws(ModerationError) -> PolicyComparison {
        var replay = PolicyReplay(changes)
        var comments = CommentReader(store)
        var comparison = PolicyComparison()
        var courses: [Int64: Course] = [:]
        let size = Int(try await store.auditSize())
        var last: Int64 = 0
        while true {
            let page = try await store.auditEntries(after: last, limit: Self.pageSize)
            guard let end = page.last else { break }
            for logged in page {
                let entry = try logged.parsed
                try replay.follow(entry)
                guard let id = entry.comment else { continue }
                switch entry.action {
                case .accept where isMeant(entry):
                    guard let comment = try await comments.next(id), let judgement = replay.judge(comment),
                        let old = entry.after.flatMap(CommentStatus.init)
                    else {
                        comparison.erased += 1
                        continue
                    }
                    courses[id] = Course(comment: comment.withoutText, old: old, judgement: judgement)
                case .decide, .undo: courses[id]?.decided = entry.after.flatMap(CommentStatus.init)
                default: break
                }
            }
            last = end.sequence
            progress(Int(last), max(size, Int(last)))
        }
        for (_, course) in courses.sorted(by: { $0.key < $1.key }) {
            comparison.add(course.comment, old: course.old, course.judgement, decided: course.decided)
        }
        return comparison
    }

    private func isMeant(_ entry: AuditEntry) -> Bool {
        (site == nil || entry.site == site) && period.contains(entry.time)
    }
}

/// Reads comments in the order of their ids, many at a time.
private struct CommentReader {
    private static let pageSize = 500
    private let store: any ReviewStore
    private var page: ArraySlice<Comment> = []

    init(_ store: any ReviewStore) {
        self.store = store
    }

    /// Nil when there is no such comment. Each id is larger than the one before.
    mutating func next(_ id: Int64) async throws(ModerationError) -> Comment? {
        page = page.drop { $0.id < id }
        if page.isEmpty {
            page = try await store.comments(from: id, limit: Self.pageSize)[...]
        }
        return page.first.flatMap { $0.id == id ? $0 : nil }
    }
}

extension Comment {
    /// What a comparison needs, so that many of them find room in memory.
    fileprivate var withoutText: Comment {
        Comment(
            id: id,
            site: site,
            thread: ThreadReference(key: ""),
            parent: nil,
            status: status,
            name: "",
            title: "",
            content: "",
            created: created,
            source: source,
            score: score,
            reasons: reasons,
            salt: []
        )
    }
}
