import AuditLog
import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import SQLiteStore
import Testing

struct RetentionTests {
    @Test("rejected comments and spam are erased when their time has come, others stay, and each erasure is an entry")
    func retention() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(["captcha": "off", "retention": "30d"], store: store)
        try await server.run { client in
            for number in 1...5 { _ = try await client.post(try server.fields(["content": "Ý kiến \(number)"])) }
        }
        for (id, status) in [(1, .rejected), (2, .rejected), (3, .spam), (4, .approved)] as [(Int64, CommentStatus)] {
            _ = try await server.decide(id, status)
        }
        let site = try await server.moderation.site("demo")
        server.clock.advance(by: 30 * 86_400)
        #expect(try await server.moderation.eraseExpired(of: site, in: store, batch: 2) == 0)
        server.clock.advance(by: 1)
        #expect(try await server.moderation.eraseExpired(of: site, in: store, batch: 2) == 3)
        #expect(try await server.moderation.eraseExpired(of: site, in: store, batch: 2) == 0)
        for id in 1...5 as ClosedRange<Int64> {
            let comment = try #require(try await store.comment(id))
            #expect(comment.content.isEmpty == (id <= 3))
        }
        let entries = try await store.auditEntries(after: 0, limit: 100).map {
            try AuditEntry(canonicalBytes: $0.entry)
        }
        let erased = entries.filter { $0.action == .erase }
        #expect(erased.map(\.comment) == [1, 2, 3])
        #expect(erased.allSatisfy { $0.actor == "policy" && $0.reasons == ["retention"] })
        #expect(try await store.verifyLog(verifiers: [], against: []).defects == [])
    }

    @Test("without retention everything is kept")
    func off() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(["captcha": "off"], store: store)
        try await server.run { client in _ = try await client.post(try server.fields()) }
        _ = try await server.decide(1, .rejected)
        server.clock.advance(by: 10_000 * 86_400)
        let site = try await server.moderation.site("demo")
        #expect(try await server.moderation.eraseExpired(of: site, in: store, batch: 100) == 0)
    }

    @Test("the receipt of an erased comment shows nothing any more")
    func receipt() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(store: store)
        try await server.run { client in
            let address = try #require(try await client.post(try server.fields()).headers[.location])
            let time = server.clock.now
            let erased = try await store.erase(
                ErasureRequest(.comments([1]), reason: .request, moderator: "hoa", time: time)
            )
            #expect(erased.erased == [1])
            #expect(try await client.get(address).status == .notFound)
        }
    }
}
