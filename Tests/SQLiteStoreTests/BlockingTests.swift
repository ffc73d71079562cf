import AuditLog
import Crypto
import Foundation
import Moderation
import SQLiteStore
import Submissions
import Testing

struct BlockingTests {
    private static let start = StoreFixture.start

    private static func draft(
        _ subject: BlockDraft.Subject,
        site: String? = nil,
        expires: TimeInterval? = nil,
        reason: String? = "tràn",
        after seconds: TimeInterval = 0
    ) -> BlockDraft {
        BlockDraft(
            subject,
            site: site,
            expires: expires.map(start.addingTimeInterval),
            reason: reason,
            moderator: "lan",
            time: start.addingTimeInterval(seconds)
        )
    }

    /// What becomes of a comment that comes now.
    private static func send(
        _ content: String = "Một ý kiến",
        name: String = "An",
        address: String = "192.0.2.1",
        after seconds: TimeInterval = 0,
        to audited: AuditedStore
    ) async throws -> (status: CommentStatus, reasons: [Reason]) {
        let fixture = audited.fixture
        let site = try #require(try await fixture.store.sites().first { $0.id == "demo" })
        var generator = SystemRandomNumberGenerator()
        let draft = SubmissionDraft(
            site: site,
            submission: ValidSubmission(thread: "/1", name: name, title: "Góp ý", content: content),
            visitor: Visitor(address: address, key: KeyedHash(SymmetricKey(data: [1, 2, 3]))),
            token: .init(
                id: (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) },
                expires: start.addingTimeInterval(86_400)
            ),
            idempotencyKey: [],
            fingerprint: 0,
            created: start.addingTimeInterval(seconds),
            salt: Array(repeating: 6, count: 16)
        )
        let outcome = try await fixture.store.accept(draft) { precedents in
            PolicyPipeline().judge(
                PolicyContext(
                    submission: draft.submission,
                    site: site,
                    bannedWords: [],
                    linkCount: 0,
                    fillTime: nil,
                    duplicates: 0,
                    blocks: precedents.blocks.found(in: "\(name)\n\(content)")
                )
            )
        }
        guard case .accepted(let id, let status, _) = outcome else {
            throw StoreFixture.UnexpectedOutcome(outcome: outcome)
        }
        return (status, try #require(try await fixture.store.comment(id)).reasons)
    }

    @Test("what a block concerns is held as spam and says by which block, until it expires")
    func held() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        let block = try #require(try await store.addBlock(Self.draft(.sourceOf(1), expires: 60)).block)
        #expect(block.id == 1)
        #expect(block.kind == .source)
        #expect(block.text == nil)
        let found = try await Self.send(after: 59, to: audited)
        #expect(found.status == .spam)
        #expect(found.reasons == [Reason(.blocked, facts: ["blocks": "1", "by": "source"])])
        #expect(try await Self.send(address: "192.0.2.2", after: 59, to: audited).status == .pending)
        #expect(try await Self.send(after: 60, to: audited).status == .pending)
        let counted = try #require(try await store.blocks().first)
        #expect(counted.hits == 1)
        #expect(counted.lastHit == Self.start.addingTimeInterval(59))
        #expect(try await audited.verify().defects == [])
    }

    @Test("a subnet, a name and a text are found in whatever dress")
    func subjects() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.addBlock(Self.draft(.subnetOf(1)))
        _ = try await store.addBlock(Self.draft(.target(try BlockTarget(name: "Cò Mồi"))))
        _ = try await store.addBlock(Self.draft(.target(try BlockTarget(pattern: "nhà cái *88"))))
        func blocks(_ content: String, name: String = "An", address: String = "198.51.100.1")
            async throws -> String?
        {
            let found = try await Self.send(content, name: name, address: address, to: audited)
            #expect((found.status == .spam) == !found.reasons.isEmpty)
            return found.reasons.first?.facts["blocks"]
        }
        #expect(try await blocks("Chào", address: "192.0.2.77") == "1")
        #expect(try await blocks("Chào", address: "192.0.3.77") == nil)
        #expect(try await blocks("Chào", name: "CÒ  MỒI") == "2")
        #expect(try await blocks("Chào", name: "c\u{200B}ò mồi") == "2")
        #expect(try await blocks("Chào", name: "Cò Mồi Hai") == nil)
        #expect(try await blocks("Vào NHA CAI fb88 nhé") == "3")
        #expect(try await blocks("nhà cải fb89") == nil)
        #expect(try await blocks("nhà cái fb88", name: "cò mồi", address: "192.0.2.9") == "1, 2, 3")
        #expect(try await store.blocks().map(\.hits) == [2, 3, 2])
    }

    @Test("a block holds at its site alone")
    func site() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        try await store.addSite(
            try Site(id: "bao", name: "Báo", created: Self.start),
            moderator: "an",
            time: Self.start
        )
        _ = try await store.addBlock(Self.draft(.sourceOf(1), site: "bao"))
        #expect(try await Self.send(to: audited).status == .pending)
        _ = try await store.addBlock(Self.draft(.sourceOf(1), site: "demo"))
        #expect(try await Self.send(to: audited).status == .spam)
        await #expect(throws: ModerationError.unknownSite("x")) {
            _ = try await store.addBlock(Self.draft(.sourceOf(1), site: "x"))
        }
    }

    @Test("a block is removed once, and nothing of what it was about is left")
    func remove() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.addBlock(Self.draft(.target(try BlockTarget(name: "Cò Mồi"))))
        #expect(try await store.removeBlock(1, moderator: "hoa", time: Self.start).text == "co moi")
        #expect(try await Self.send(name: "Cò Mồi", to: audited).status == .pending)
        let left = try #require(try await store.blocks().first)
        #expect(left.text == nil)
        #expect(left.reason == nil)
        #expect(left.removed == Self.start)
        for id in [1, 7] as [Int64] {
            await #expect(throws: ModerationError.unknownBlock(id)) {
                _ = try await store.removeBlock(id, moderator: "hoa", time: Self.start)
            }
        }
        #expect(try await store.log().allSatisfy { !$0.contains("co moi") && !$0.contains("tràn") })
        #expect(try await audited.verify().defects == [])
    }

    @Test("the same is not blocked twice while it holds")
    func twice() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.addBlock(Self.draft(.sourceOf(1), expires: 60))
        await #expect(throws: ModerationError.blockExists(1)) {
            _ = try await store.addBlock(Self.draft(.sourceOf(2)))
        }
        #expect(try await store.addBlock(Self.draft(.sourceOf(2), after: 60)).block?.id == 2)
        #expect(try await store.addBlock(Self.draft(.sourceOf(2), site: "demo")).block?.id == 3)
    }

    @Test("what is not there, was erased, or says nothing, cannot be blocked")
    func refused() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        await #expect(throws: ModerationError.unknownComment(9)) {
            _ = try await store.addBlock(Self.draft(.sourceOf(9)))
        }
        _ = try await store.erase(
            ErasureRequest(.comments([1]), reason: .request, moderator: "an", time: Self.start)
        )
        await #expect(throws: ModerationError.erasedComment(1)) {
            _ = try await store.addBlock(Self.draft(.subnetOf(1)))
        }
        for text in ["", "*", "a*b", " .. ", String(repeating: "a", count: 201)] {
            #expect(throws: ModerationError.invalidBlock(text)) { _ = try BlockTarget(pattern: text) }
        }
        #expect(throws: ModerationError.invalidBlock("...")) { _ = try BlockTarget(name: "...") }
    }

    @Test(
        "no block is changed, taken away or put in without being found",
        arguments: [
            ("UPDATE block SET value = 'khac' WHERE id = 1", 11),
            ("UPDATE block SET kind = 'pattern' WHERE id = 1", 11),
            ("UPDATE block SET site = 'demo' WHERE id = 1", 11),
            ("UPDATE block SET reason = NULL WHERE id = 1", 11),
            ("UPDATE block SET expires = 1900000000000 WHERE id = 1", 11),
            ("UPDATE block SET moderator = 'hoa' WHERE id = 1", 11),
            ("UPDATE block SET removed = 1, value = NULL, salt = NULL, reason = NULL WHERE id = 1", 11),
            ("DELETE FROM block WHERE id = 1", 11),
            ("UPDATE block SET removed = NULL, value = 'an', salt = zeroblob(16) WHERE id = 2", 13),
            (
                "INSERT INTO block (kind, value, moderator, created, salt) VALUES ('name', 'an', 'lan', 0, zeroblob(16))",
                nil
            ),
        ] as [(String, Int64?)]
    )
    func tampered(sql: String, entry: Int64?) async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.addBlock(Self.draft(.target(try BlockTarget(name: "Cò Mồi"))))
        _ = try await store.addBlock(Self.draft(.sourceOf(1)))
        _ = try await store.removeBlock(2, moderator: "lan", time: Self.start)
        #expect(try await audited.verify().defects == [])
        try await audited.tamper(sql)
        let defect = try #require(try await audited.verify().defects.first)
        #expect(defect.entry == entry)
        guard case .block = defect.problem else {
            Issue.record("\(defect)")
            return
        }
    }
}

extension BlockResult {
    /// Nil where it has to be confirmed first.
    var block: Block? {
        if case .added(let block) = self { block } else { nil }
    }
}
