import AuditLog
import Foundation
import Moderation
import SQLiteStore
import Submissions
import Testing

struct ProposingTests {
    private static let start = StoreFixture.start

    /// Entries 1 to 11, the last of them `fourEyes=on`.
    private static func filled() async throws -> AuditedStore {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.changeSite("demo", moderator: "an", time: start) {
            (site) throws(ModerationError) in try site.set("fourEyes", to: "on")
        }
        return audited
    }

    private static func erasure(_ comments: [Int64], by moderator: String? = "an") -> ErasureRequest {
        ErasureRequest(.comments(comments), reason: .request, moderator: moderator, time: start)
    }

    private static func block(site: String?, expires: TimeInterval? = 60) -> BlockDraft {
        BlockDraft(
            .subnetOf(1),
            site: site,
            expires: expires.map(start.addingTimeInterval),
            reason: "tràn",
            moderator: "an",
            time: start
        )
    }

    @Test("an erasure waits for somebody else, and is then done as it was proposed")
    func erasing() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        let result = try await store.erase(Self.erasure([2, 1, 9, 2]))
        #expect(result == ErasureResult(unknown: [9], proposal: 1, proposed: [2, 1]))
        #expect(try await store.comment(1)?.content == "Một")
        let proposal = try #require(try await store.proposals().first)
        #expect(proposal.subject == .erasure([1, 2], .request))
        #expect(proposal.state(at: Self.start) == .open)
        #expect(try await audited.verify().defects == [])
        await #expect(throws: ModerationError.ownProposal(1)) {
            _ = try await store.confirm(proposal: 1, moderator: "an", time: Self.start)
        }
        let outcome = try await store.confirm(proposal: 1, moderator: "hoa", time: Self.start)
        #expect(outcome == .erased(ErasureResult(erased: [1, 2])))
        #expect(try await store.comment(1)?.content == "")
        #expect(try await store.proposals().first?.state(at: Self.start) == .confirmed)
        await #expect(throws: ModerationError.closedProposal(1, .confirmed)) {
            _ = try await store.confirm(proposal: 1, moderator: "lan", time: Self.start)
        }
        let log = try await store.auditEntries(after: 11, limit: 9).map { try AuditEntry(canonicalBytes: $0.entry) }
            .filter { $0.action != .model }
        #expect(log.map(\.action) == [.propose, .confirmProposal, .erase, .erase])
        #expect(log.map(\.actor) == ["an", "hoa", "hoa", "hoa"].map { "moderator \($0)" })
        #expect(log.suffix(2).map(\.changes) == [["proposal: 1"], ["proposal: 1"]])
        _ = try await audited.sign()
        #expect(try await audited.verify().defects == [])
    }

    @Test("what is imported without its texts needs nobody's second look")
    func importedErased() async throws {
        let audited = try await Self.filled()
        let comment = ImportedComment(
            key: "c",
            id: nil,
            parent: nil,
            submission: ValidSubmission(thread: "/1", name: "", content: ""),
            status: .rejected,
            created: Self.start,
            source: SourceHash(bytes: Array(repeating: 0, count: 16)),
            subnet: SourceHash(bytes: Array(repeating: 0, count: 16)),
            fingerprint: 0,
            score: nil,
            reasons: [],
            salt: Array(repeating: 7, count: 16),
            history: CommentHistory(),
            isErased: true
        )
        let store = audited.fixture.store
        let outcomes = try await store.importComments([comment], into: "demo", moderator: "an", time: Self.start)
        #expect(outcomes == [.imported(5)])
        #expect(try await audited.verify().defects == [])
    }

    @Test("what was erased meanwhile is told when it is confirmed")
    func meanwhile() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        _ = try await store.erase(Self.erasure([1, 2]))
        _ = try await store.erase(Self.erasure([2]))
        _ = try await store.confirm(proposal: 2, moderator: "hoa", time: Self.start)
        #expect(
            try await store.confirm(proposal: 1, moderator: "hoa", time: Self.start)
                == .erased(ErasureResult(erased: [1], already: [2]))
        )
        #expect(try await store.erase(Self.erasure([1, 2])) == ErasureResult(already: [1, 2]))
        #expect(try await audited.verify().defects == [])
    }

    @Test("the site's policy needs nobody, and neither does a site that does not ask")
    func unasked() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        #expect(try await store.erase(Self.erasure([4], by: nil)).erased == [4])
        _ = try await store.changeSite("demo", moderator: "an", time: Self.start) {
            (site) throws(ModerationError) in try site.set("fourEyes", to: "off")
        }
        #expect(try await store.erase(Self.erasure([2])).erased == [2])
        #expect(try await store.addBlock(Self.block(site: nil)).block != nil)
        #expect(try await audited.verify().defects == [])
    }

    @Test("a block of a subnet waits too, at the site that asks and at all; of a source it does not")
    func blocking() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        #expect(try await store.addBlock(Self.block(site: "demo")) == .proposed(1))
        #expect(try await store.addBlock(Self.block(site: nil, expires: nil)) == .proposed(2))
        try await store.addSite(
            try Site(id: "bao", name: "Báo", created: Self.start),
            moderator: "an",
            time: Self.start
        )
        #expect(try await store.addBlock(Self.block(site: "bao")).block?.id == 1)
        let source = BlockDraft(
            .sourceOf(1),
            site: nil,
            expires: nil,
            reason: nil,
            moderator: "an",
            time: Self.start
        )
        #expect(try await store.addBlock(source).block?.id == 2)
        #expect(try await audited.verify().defects == [])
        let later = Self.start.addingTimeInterval(10)
        guard case .blocked(let block) = try await store.confirm(proposal: 1, moderator: "hoa", time: later) else {
            Issue.record("nothing was blocked")
            return
        }
        #expect(block.kind == .subnet)
        #expect(block.site == "demo")
        #expect(block.moderator == "hoa")
        #expect(block.reason == "tràn")
        // As long as it was meant to, from the confirmation on.
        #expect(block.expires == later.addingTimeInterval(60))
        #expect(try await store.proposals().map(\.remark) == [nil, "tràn"])
        try await store.decline(proposal: 2, moderator: "an", time: later)
        #expect(try await store.proposals().map { $0.state(at: later) } == [.confirmed, .declined])
        #expect(try await store.log().allSatisfy { !$0.contains("tràn") })
        #expect(try await audited.verify().defects == [])
    }

    @Test("after seven days nobody can confirm it any more")
    func expiry() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        _ = try await store.erase(Self.erasure([1]))
        let end = Self.start.addingTimeInterval(7 * 86_400)
        await #expect(throws: ModerationError.closedProposal(1, .expired)) {
            _ = try await store.confirm(proposal: 1, moderator: "hoa", time: end)
        }
        await #expect(throws: ModerationError.unknownProposal(2)) {
            _ = try await store.confirm(proposal: 2, moderator: "hoa", time: Self.start)
        }
        await #expect(throws: ModerationError.unknownProposal(2)) {
            try await store.decline(proposal: 2, moderator: "hoa", time: Self.start)
        }
        #expect(try await store.proposals().first?.state(at: end) == .expired)
        #expect(
            try await store.confirm(proposal: 1, moderator: "hoa", time: end.addingTimeInterval(-0.001))
                == .erased(ErasureResult(erased: [1]))
        )
        #expect(try await audited.verify().defects == [])
    }

    @Test("what nobody decided in time is forgotten, and what can still be decided is not")
    func forgetting() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        _ = try await store.addBlock(Self.block(site: "demo"))
        let end = Self.start.addingTimeInterval(7 * 86_400)
        _ = try await store.purge(expiredBefore: end.addingTimeInterval(1))
        // The log has not gone on: it could not be told from tampering.
        #expect(try await store.proposals().map(\.remark) == ["tràn"])
        let draft = BlockDraft(
            .subnetOf(1),
            site: nil,
            expires: nil,
            reason: "nữa",
            moderator: "an",
            time: end.addingTimeInterval(2)
        )
        _ = try await store.addBlock(draft)
        _ = try await store.purge(expiredBefore: end)
        #expect(try await store.proposals().map(\.remark) == ["tràn", "nữa"])
        _ = try await store.purge(expiredBefore: end.addingTimeInterval(1))
        #expect(try await store.proposals().map(\.remark) == [nil, "nữa"])
        #expect(try await store.proposals().map { $0.state(at: draft.time) } == [.expired, .open])
        await #expect(throws: ModerationError.closedProposal(1, .expired)) {
            _ = try await store.confirm(proposal: 1, moderator: "hoa", time: draft.time)
        }
        #expect(try await audited.verify().defects == [])
        guard case .blocked(let block) = try await store.confirm(proposal: 2, moderator: "hoa", time: draft.time) else {
            Issue.record("nothing was blocked")
            return
        }
        #expect(block.kind == .subnet)
        #expect(try await audited.verify().defects == [])
    }

    @Test(
        "no proposal is changed, taken away or put in without being found",
        arguments: [
            ("UPDATE proposal SET comments = '[1,3]' WHERE id = 1", 14),
            ("UPDATE proposal SET reason = 'order' WHERE id = 1", 14),
            ("UPDATE proposal SET moderator = 'lan' WHERE id = 1", 14),
            ("UPDATE proposal SET decider = 'lan' WHERE id = 1", 14),
            ("UPDATE proposal SET state = 'declined' WHERE id = 1", 14), ("DELETE FROM proposal WHERE id = 1", 14),
            ("UPDATE proposal SET value = '00' WHERE id = 2", 13),
            ("UPDATE proposal SET remark = NULL WHERE id = 2", 13),
            ("UPDATE proposal SET value = NULL, remark = NULL, salt = NULL WHERE id = 2", 13),
            ("UPDATE proposal SET period = 5 WHERE id = 2", 13), ("UPDATE proposal SET site = NULL WHERE id = 2", 13),
            ("UPDATE proposal SET expires = expires + 1 WHERE id = 2", 13),
            (
                "UPDATE proposal SET state = 'confirmed', decider = 'hoa', decided = 0, value = NULL, salt = NULL WHERE id = 2",
                13
            ),
            (
                "INSERT INTO proposal (kind, moderator, created, expires, comments, reason) VALUES ('erase', 'an', 0, 1, '[3]', 'order')",
                nil
            ),
        ] as [(String, Int64?)]
    )
    func tampered(sql: String, entry: Int64?) async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        _ = try await store.erase(Self.erasure([1, 2]))
        _ = try await store.addBlock(Self.block(site: "demo"))
        _ = try await store.confirm(proposal: 1, moderator: "hoa", time: Self.start)
        #expect(try await audited.verify().defects == [])
        try await audited.tamper(sql)
        let defect = try #require(try await audited.verify().defects.first)
        #expect(defect.entry == entry)
        guard case .proposal = defect.problem else {
            Issue.record("\(defect)")
            return
        }
    }

    @Test("an act that takes two and was done by one is found in the log")
    func byOne() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        _ = try await store.erase(Self.erasure([1]))
        _ = try await store.addBlock(Self.block(site: "demo"))
        var replay = LogReplay()
        for logged in try await store.auditEntries(after: 0, limit: 99) {
            #expect(replay.apply(try AuditEntry(canonicalBytes: logged.entry)) == [])
        }
        func entry(_ action: AuditAction, _ changes: [String], by moderator: String = "hoa") -> AuditEntry {
            AuditEntry(
                sequence: 14,
                time: Self.start,
                actor: "moderator \(moderator)",
                action: action,
                site: [.erase, .addBlock].contains(action) ? "demo" : nil,
                comment: action == .erase ? 1 : nil,
                before: action == .erase ? "pending" : nil,
                after: action == .erase ? "rejected" : nil,
                content: action == .addBlock ? ContentDigest(salt: [], fields: []) : nil,
                changes: changes
            )
        }
        func problems(_ entries: AuditEntry...) -> [AuditDefect.Problem] {
            var replay = replay
            return entries.flatMap { replay.apply($0).map(\.problem) }
        }
        let confirmed = entry(.confirmProposal, ["proposal: 1"])
        #expect(problems(confirmed, entry(.erase, ["proposal: 1"])) == [])
        #expect(problems(entry(.erase, [])) == [.seenByOne])
        #expect(problems(entry(.erase, ["proposal: 1"])) == [.seenByOne])
        #expect(problems(entry(.confirmProposal, ["proposal: 1"], by: "an")) == [.proposal(1)])
        #expect(problems(confirmed, confirmed) == [.proposal(1)])
        #expect(problems(entry(.confirmProposal, ["proposal: 7"])) == [.proposal(7)])
        #expect(problems(confirmed, entry(.erase, ["proposal: 1"], by: "lan")) == [.seenByOne])
        let subnet = ["block: 1", "kind: subnet", "expires: never"]
        #expect(problems(entry(.addBlock, subnet)) == [.seenByOne])
        #expect(problems(confirmed, entry(.addBlock, subnet + ["proposal: 1"])) == [.seenByOne])
        let other = entry(.confirmProposal, ["proposal: 2"])
        #expect(problems(other, entry(.addBlock, subnet + ["proposal: 2"])) == [])
        #expect(problems(entry(.addBlock, ["block: 1", "kind: source", "expires: never"])) == [])
    }
}
