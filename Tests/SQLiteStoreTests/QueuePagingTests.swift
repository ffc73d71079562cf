import Foundation
import GRDB
import Moderation
import TestSupport
import Testing

@testable import SQLiteStore

struct QueuePagingTests {
    /// Sixty comments of two sites and two threads, in all statuses, some without a solved check code.
    private static func filled() async throws -> SQLiteStore {
        let fixture = try await StoreFixture()
        let other = try Site(id: "bao", name: "Báo", created: StoreFixture.start)
        try await fixture.store.addSite(other, moderator: "an", time: StoreFixture.start)
        var generator = SeededGenerator(seed: 4)
        for number in 0..<60 {
            let draft = fixture.draft("Ý kiến \(number)", thread: "/\(number % 2)")
            _ = try await fixture.store.accept(draft) { _ in Judgement(status: .pending, reasons: []) }
            let site = Bool.random(using: &generator) ? "bao" : "demo"
            let status = CommentStatus.allCases.randomElement(using: &generator) ?? .pending
            let isUnsolved = Int.random(in: 0..<4, using: &generator) == 0
            try await fixture.store.database.write { database in
                try database.execute(
                    sql: "UPDATE comment SET site = ?, status = ?, unsolved = ? WHERE id = ?",
                    arguments: [site, status.rawValue, isUnsolved, number + 1]
                )
            }
        }
        return fixture.store
    }

    @Test("pages follow each other without a gap or a repetition, whatever is asked for")
    func pages() async throws {
        let store = try await Self.filled()
        let unsolved = try await store.database.read {
            Set(try Int64.fetchAll($0, sql: "SELECT id FROM comment WHERE unsolved = 1"))
        }
        let all = try await store.comments(
            QueueFilter(statuses: Set(CommentStatus.allCases), limit: 1000)
        )
        #expect(all.map(\.id) == Array(1...60))
        let statuses: [Set<CommentStatus>] = [[.pending], [.rejected, .spam], Set(CommentStatus.allCases)]
        for site in [nil, "bao", "demo", "none"] {
            for sites in [nil, ["bao"], ["bao", "demo"]] as [Set<String>?] {
                for statuses in statuses {
                    for thread in [nil, "/1"] {
                        for isUnsolved in [nil, true, false] {
                            let expected = all.filter { comment in
                                (site == nil || comment.site == site) && sites?.contains(comment.site) != false
                                    && statuses.contains(comment.status)
                                    && (thread == nil || comment.thread.key == thread)
                                    && (isUnsolved == nil || unsolved.contains(comment.id) == isUnsolved)
                            }
                            var filter = QueueFilter(
                                site: site,
                                thread: thread,
                                statuses: statuses,
                                isUnsolved: isUnsolved,
                                limit: 7
                            )
                            filter.sites = sites
                            #expect(try await Self.pages(of: filter, in: store) == expected.map(\.id), "\(filter)")
                        }
                    }
                }
            }
        }
    }

    private static func pages(of filter: QueueFilter, in store: SQLiteStore) async throws -> [Int64] {
        var filter = filter
        var ids: [Int64] = []
        while true {
            let page = try await store.comments(filter).map(\.id)
            ids += page
            guard page.count == filter.limit, let last = page.last else { return ids }
            filter.after = last
        }
    }
}
