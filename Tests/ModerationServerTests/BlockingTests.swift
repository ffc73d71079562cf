import Foundation
import HTTPTypes
import HummingbirdTesting
import Moderation
import SQLiteStore
import Testing

struct BlockingTests {
    @Test("a blocked text is held apart with its reason, and its author hears what everybody hears")
    func pattern() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(["moderation": "post"], store: store)
        let draft = BlockDraft(
            .target(try BlockTarget(pattern: "nhà cái *88")),
            site: "demo",
            expires: nil,
            reason: nil,
            moderator: "lan",
            time: server.clock.now
        )
        _ = try await store.addBlock(draft)
        try await server.run { client in
            let posted = try await client.post(
                try server.fields(["content": "Vào NHÀ CÁI fb88 nhé mọi người"])
            )
            #expect(posted.status == .seeOther)
            let receipt = try await client.get(try #require(posted.headers[.location]))
            #expect(receipt.text.contains("Đang chờ duyệt"))
            #expect(!receipt.text.lowercased().contains("block"))
        }
        let comment = try #require(try await server.stored().first)
        #expect(comment.status == .spam)
        #expect(comment.reasons == [Reason(.blocked, facts: ["blocks": "1", "by": "pattern"])])
        #expect(try await store.blocks().map(\.hits) == [1])
        #expect(
            RuleReplay(site: try #require(try await store.sites().first), words: nil).judgement(
                of: comment
            ).status == .spam
        )
    }
}
