import AuditLog
import Foundation
import Moderation
import SQLiteStore
import Testing

struct ClaimingTests {
    private static let start = StoreFixture.start

    private static func request(
        _ comments: [Int64],
        by moderator: String = "lan",
        after seconds: TimeInterval = 0,
        takesOver: Bool = false
    ) -> ClaimRequest {
        ClaimRequest(
            comments: comments,
            moderator: moderator,
            time: start.addingTimeInterval(seconds),
            takesOver: takesOver
        )
    }

    private static func decision(
        _ comments: [Int64],
        by moderator: String,
        after seconds: TimeInterval = 0,
        takesOver: Bool = false
    ) -> DecisionRequest {
        DecisionRequest(
            comments: comments,
            status: .approved,
            moderator: moderator,
            time: start.addingTimeInterval(seconds),
            takesOver: takesOver
        )
    }

    private static func claim(
        _ comment: Int64,
        by moderator: String = "lan",
        since: TimeInterval = 0,
        expires: TimeInterval = 300
    ) -> Claim {
        Claim(
            comment: comment,
            site: "demo",
            moderator: moderator,
            since: start.addingTimeInterval(since),
            expires: start.addingTimeInterval(expires)
        )
    }

    @Test("what one holds, another does not get until it expires")
    func expiry() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        #expect(try await store.claim(Self.request([1, 1, 9])) == ClaimResult(claimed: [Self.claim(1)], unknown: [9]))
        #expect(
            try await store.claim(Self.request([1, 2], by: "hoa", after: 299))
                == ClaimResult(claimed: [Self.claim(2, by: "hoa", since: 299, expires: 599)], held: [Self.claim(1)])
        )
        #expect(try await store.claims(site: "demo", now: Self.start.addingTimeInterval(299)).map(\.comment) == [1, 2])
        #expect(try await store.claims(site: nil, now: Self.start.addingTimeInterval(300)).map(\.comment) == [2])
        #expect(try await store.claims(site: "bao", now: Self.start) == [])
        #expect(
            try await store.claim(Self.request([1], by: "hoa", after: 300)).claimed
                == [Self.claim(1, by: "hoa", since: 300, expires: 600)]
        )
        #expect(try await store.comment(1)?.claim(at: Self.start.addingTimeInterval(599))?.moderator == "hoa")
        #expect(try await store.comment(1)?.claim(at: Self.start.addingTimeInterval(600)) == nil)
        #expect(try await audited.verify().entries == 10)
    }

    @Test("who claims again keeps it for longer, and is told since when he has it")
    func renewal() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.claim(Self.request([1]))
        #expect(try await store.claim(Self.request([1], after: 200)).claimed == [Self.claim(1, expires: 500)])
        // A clock that was set back shortens nothing.
        #expect(try await store.claim(Self.request([1], after: -50)).claimed == [Self.claim(1, expires: 500)])
        #expect(try await audited.verify().defects == [])
    }

    @Test("a site says how long, or that nobody claims there; what was erased is not claimed")
    func timeout() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        func set(_ value: String) async throws {
            _ = try await store.changeSite("demo", moderator: "an", time: Self.start) {
                (site) throws(ModerationError) in try site.set("claimTimeout", to: value)
            }
        }
        try await set("30s")
        #expect(try await store.claim(Self.request([1])).claimed == [Self.claim(1, expires: 30)])
        _ = try await store.erase(
            ErasureRequest(.comments([1]), reason: .request, moderator: "an", time: Self.start)
        )
        #expect(try await store.claims(site: nil, now: Self.start) == [])
        #expect(try await store.claim(Self.request([1])) == ClaimResult(unclaimable: [1]))
        try await set("off")
        #expect(try await store.claim(Self.request([2])) == ClaimResult(unclaimable: [2]))
        for value in ["9s", "2d", "soon", ""] {
            await #expect(throws: ModerationError.invalidSetting(key: "claimTimeout", value: value)) {
                try await set(value)
            }
        }
    }

    @Test("deciding on what another holds is a conflict that says who and since when")
    func conflict() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.claim(Self.request([1, 2]))
        let result = try await store.decide(Self.decision([1, 3], by: "hoa", after: 60))
        #expect(result.changed == [3])
        #expect(result.conflicts.map(\.claim) == [Self.claim(1)])
        #expect(result.conflicts.map(\.status) == [.pending])
        #expect(try await store.comment(1)?.status == .pending)
        #expect(try await store.decide(Self.decision([1], by: "lan", after: 60)).changed == [1])
        #expect(try await store.claims(site: nil, now: Self.start).map(\.comment) == [2])
        #expect(try await store.decide(Self.decision([2], by: "hoa", after: 300)).changed == [2])
        #expect(try await audited.verify().defects == [])
    }

    @Test("who takes a claim over is in the log, whether he claims or decides")
    func takingOver() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.claim(Self.request([1, 2, 3]))
        let taken = try await store.claim(Self.request([1], by: "hoa", after: 5, takesOver: true))
        #expect(taken.claimed == [Self.claim(1, by: "hoa", since: 5, expires: 305)])
        #expect(try await store.decide(Self.decision([2, 4], by: "an", after: 6, takesOver: true)).changed == [2, 4])
        let log = try await store.auditEntries(after: 10, limit: 9).map { try AuditEntry(canonicalBytes: $0.entry) }
        #expect(log.map(\.action) == [.takeClaim, .takeClaim, .decide, .decide])
        #expect(log.prefix(2).map(\.actor) == ["moderator hoa", "moderator an"])
        #expect(log.prefix(2).map(\.comment) == [1, 2])
        #expect(log.prefix(2).map(\.changes) == [["from: lan"], ["from: lan"]])
        #expect(try await store.claims(site: nil, now: Self.start).map(\.comment) == [3, 1])
        #expect(try await audited.verify().defects == [])
    }

    @Test("an entry of a claim that could not be taken over is found")
    func replay() async throws {
        var replay = LogReplay()
        let audited = try await AuditedStore.filled()
        for logged in try await audited.fixture.store.auditEntries(after: 0, limit: 99) {
            #expect(replay.apply(try AuditEntry(canonicalBytes: logged.entry)) == [])
        }
        func problems(_ comment: Int64?, site: String = "demo", changes: [String]) -> [AuditDefect.Problem] {
            let entry = AuditEntry(
                sequence: 11,
                time: Self.start,
                actor: "moderator lan",
                action: .takeClaim,
                site: site,
                comment: comment,
                changes: changes
            )
            return replay.apply(entry).map(\.problem)
        }
        #expect(problems(1, changes: ["from: hoa"]) == [])
        #expect(problems(1, changes: ["from: lan"]) == [.wrongClaim(comment: 1)])
        #expect(problems(1, site: "bao", changes: ["from: hoa"]) == [.wrongClaim(comment: 1)])
        #expect(problems(9, changes: ["from: hoa"]) == [.neverAccepted(comment: 9)])
        #expect(problems(nil, changes: ["from: hoa"]) == [.incomplete])
        #expect(problems(1, changes: []) == [.incomplete])
        #expect(try await audited.verify().entries == 10)
    }

    @Test("one releases what is his, and nothing else")
    func release() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.claim(Self.request([1, 2, 3]))
        _ = try await store.claim(Self.request([4], by: "hoa"))
        #expect(try await store.release([3, 4, 9], moderator: "lan", time: Self.start) == [3])
        #expect(try await store.release(nil, moderator: "lan", time: Self.start) == [1, 2])
        #expect(try await store.release(nil, moderator: "lan", time: Self.start) == [])
        #expect(try await store.claims(site: nil, now: Self.start).map(\.comment) == [4])
        #expect(try await audited.verify().entries == 10)
    }

    @Test("a listing has what nobody holds, what is mine, or what nobody else holds")
    func filters() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.claim(Self.request([1]))
        _ = try await store.claim(Self.request([2], by: "hoa", after: 200))
        func ids(_ kind: ClaimFilter.Kind, after seconds: TimeInterval) async throws -> [Int64] {
            let time = Self.start.addingTimeInterval(seconds)
            let claims = ClaimFilter(kind, moderator: "lan", time: time)
            return try await store.comments(QueueFilter(claims: claims)).map(\.id)
        }
        #expect(try await ids(.unclaimed, after: 200) == [3])
        #expect(try await ids(.mine, after: 200) == [1])
        #expect(try await ids(.free, after: 200) == [1, 3])
        #expect(try await ids(.unclaimed, after: 300) == [1, 3])
        #expect(try await ids(.mine, after: 300) == [])
        #expect(try await audited.verify().defects == [])
    }

    @Test("of two processes that claim and decide at the same time, one gets each comment, and each is decided once")
    func twoProcesses() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let fixture = try await StoreFixture(try SQLiteStore(path: path, create: true))
        for number in 1...40 { try await fixture.accept("Ý kiến \(number)") }
        let other = try SQLiteStore(path: path)
        let ids = Array(1...Int64(40))
        @Sendable func work(_ store: SQLiteStore, _ name: String, _ ids: [Int64]) async throws -> [Int64] {
            var decided: [Int64] = []
            for start in stride(from: 0, to: ids.count, by: 5) {
                let page = Array(ids[start..<start + 5])
                let mine = try await store.claim(Self.request(page, by: name)).claimed.map(\.comment)
                // Also what the other has: it must stay as it is.
                let result = try await store.decide(Self.decision(page, by: name))
                #expect(Set(result.changed).isSubset(of: mine))
                #expect(result.conflicts.allSatisfy { $0.claim == nil || $0.claim?.moderator != name })
                decided += result.changed
            }
            return decided
        }
        async let first = work(fixture.store, "lan", ids)
        async let second = work(other, "hoa", ids.reversed())
        let (lan, hoa) = try await (first, second)
        #expect((lan + hoa).sorted() == ids)
        for id in ids {
            let decisions = try await other.decisions(ofComment: id)
            #expect(decisions.map(\.moderator) == [lan.contains(id) ? "lan" : "hoa"])
        }
    }
}
