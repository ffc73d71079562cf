import AuditLog
import Foundation
import GRDB
import Moderation
import Testing

@testable import SQLiteStore

struct ErasingTests {
    private func erase(
        _ selection: ErasureRequest.Selection,
        in audited: AuditedStore,
        site: String? = nil,
        moderator: String? = "hoa",
        limit: Int = .max
    ) async throws -> ErasureResult {
        try await audited.fixture.store.erase(
            ErasureRequest(
                selection,
                site: site,
                reason: .request,
                moderator: moderator,
                time: StoreFixture.start,
                limit: limit
            )
        )
    }

    @Test("what is erased is gone, the log still verifies, and says who did it")
    func erased() async throws {
        let audited = try await AuditedStore.filled()
        #expect(try await erase(.comments([2, 9, 2]), in: audited) == ErasureResult(erased: [2], unknown: [9]))
        let comment = try #require(try await audited.fixture.store.comment(2))
        #expect([comment.name, comment.title, comment.content] == ["", "", ""])
        #expect(comment.status == .rejected)
        #expect(comment.salt == [])
        #expect(comment.source.bytes == Array(repeating: 0, count: 16))
        #expect(comment.reasons == [Reason(.tooManyLinks)])
        let entry = try await audited.fixture.store.log().last ?? ""
        #expect(
            entry.contains(
                "\nactor: moderator hoa\naction: erase\nsite: demo\ncomment: 2\nbefore: pending\nafter: rejected\n"
            )
        )
        _ = try await audited.sign()
        let result = try await audited.verify()
        #expect(result.defects == [])
        #expect(result.erased == 1)
        #expect(try await erase(.comments([2]), in: audited) == ErasureResult(already: [2]))
    }

    @Test("no byte of the text is left in the files, even after decisions moved it about")
    func offDisk() async throws {
        let audited = try await AuditedStore()
        let word = "Khongainentimthay"
        let long = String(repeating: "\(word) ", count: 1500)
        for content in ["\(word)Mot", long, "Ba"] {
            try await audited.fixture.accept(content)
        }
        for status in [CommentStatus.approved, .pending, .rejected] {
            _ = try await audited.fixture.decide([1, 2], status)
        }
        func isOnDisk() throws -> Bool {
            try ["", "-wal"].contains { suffix in
                let bytes = try Data(contentsOf: URL(filePath: audited.path + suffix))
                return bytes.firstRange(of: Data(word.utf8)) != nil
            }
        }
        _ = try await audited.fixture.store.addNote(
            NoteDraft(comment: 1, text: word, moderator: "an", time: StoreFixture.start)
        )
        #expect(try isOnDisk())
        #expect(try await erase(.comments([1, 2]), in: audited).isOffDisk)
        #expect(try !isOnDisk())
    }

    @Test("what was published disappears, with its replies, and the page is drawn anew")
    func published() async throws {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        try await fixture.accept(status: .approved)
        try await fixture.accept("Trả lời", parent: 1, status: .approved)
        let before = try await fixture.published()
        #expect(before.count == 2)
        _ = try await erase(.comments([1]), in: audited)
        let after = try await fixture.published()
        #expect(after.count == 0)
        #expect(after.entries.isEmpty)
        #expect(after.version > before.version)
        #expect(try await audited.verify().defects == [])
    }

    @Test("nothing is decided any more about what was erased")
    func undecidable() async throws {
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        try await fixture.accept()
        _ = try await fixture.decide([1], .approved)
        _ = try await erase(.comments([1]), in: audited)
        #expect(try await fixture.decide([1], .approved).conflicts.map(\.comment) == [1])
        #expect(try await fixture.store.undo(operation: 1, moderator: "lan", time: StoreFixture.start).changed == [])
        #expect(try await audited.verify().defects == [])
    }

    @Test("comments are found by source, by name, and by age, each only once")
    func selections() async throws {
        let audited = try await AuditedStore.filled()
        let source = try #require(try await audited.fixture.store.comment(1)).source
        func erasable(_ selection: ErasureRequest.Selection, site: String? = nil) async throws -> [Int64] {
            try await audited.fixture.store.erasable(
                ErasureRequest(selection, site: site, reason: .request, moderator: nil, time: StoreFixture.start)
            )
        }
        #expect(try await erasable(.source(source)) == [1, 2, 3, 4])
        #expect(try await erasable(.source(SourceHash(bytes: [1]))) == [])
        #expect(try await erasable(.name("An"), site: "demo") == [1, 2, 3, 4])
        #expect(try await erasable(.name("An"), site: "bao") == [])
        #expect(try await erasable(.name("an")) == [])
        #expect(try await erasable(.refused(before: StoreFixture.start)) == [])
        #expect(try await erasable(.refused(before: StoreFixture.start.addingTimeInterval(1))) == [4])
        #expect(try await erase(.name("An"), in: audited, limit: 3).erased == [1, 2, 3])
        #expect(try await erasable(.source(source)) == [4])
        #expect(try await audited.verify().defects == [])
    }

    @Test("a moderator's note is destroyed with the last comment that it was about")
    func notes() async throws {
        let audited = try await AuditedStore.filled()
        func note() async throws -> String? { try await audited.fixture.store.decisions(ofComment: 1).first?.note }
        _ = try await erase(.comments([2]), in: audited)
        #expect(try await note() == "xem lại")
        _ = try await erase(.comments([1]), in: audited)
        #expect(try await note() == nil)
        #expect(try await audited.verify().defects == [])
    }

    @Test("a text that is put back into what was erased is found")
    func putBack() async throws {
        let audited = try await AuditedStore.filled()
        _ = try await erase(.comments([3]), in: audited)
        try await audited.tamper("UPDATE comment SET content = 'Ba' WHERE id = 3")
        #expect(try await audited.verify().defects == [AuditDefect(entry: 11, .notErased(comment: 3))])
    }

    @Test(
        "any sequence of accepting, deciding, undoing, appealing, reviewing, noting, claiming, blocking, erasing and changing settings keeps log and tables"
    )
    func anySequence() async throws {
        var generator = SystemRandomNumberGenerator()
        let audited = try await AuditedStore()
        let fixture = audited.fixture
        var operations: [Int64] = []
        var appeals: [Int64] = []
        var version: Int64 = 1
        var accepted: Int64 = 0
        for step in 0..<160 {
            let ids = (0..<3).map { _ in Int64.random(in: 1...max(accepted + 1, 1), using: &generator) }
            switch Int.random(in: 0..<16, using: &generator) {
            case 0...2:
                let status = CommentStatus.allCases.randomElement(using: &generator) ?? .pending
                let draft = fixture.draft("Ý kiến \(step)", thread: "/\(step % 3)").atSite(version: version)
                _ = try await fixture.store.accept(draft) { _ in Judgement(status: status, reasons: [Reason(.tooFast)])
                }
                accepted += 1
            case 3, 4:
                let status = CommentStatus.allCases.randomElement(using: &generator) ?? .spam
                let result = try await fixture.decide(ids, status, from: Set(CommentStatus.allCases))
                operations += result.operation.map { [$0] } ?? []
            case 5:
                guard let operation = operations.randomElement(using: &generator) else { continue }
                let result = try? await fixture.store.undo(
                    operation: operation,
                    moderator: "an",
                    time: StoreFixture.start
                )
                operations += (result?.operation).map { [$0] } ?? []
            case 6: _ = try await erase(.comments(Array(ids.prefix(1))), in: audited)
            case 7, 8:
                for id in ids {
                    let draft = AppealDraft(comment: id, message: "Xin xem lại \(step)", time: StoreFixture.start)
                    if case .taken(isRepeat: false) = try await fixture.store.submit(draft, period: .seconds(60)) {
                        appeals.append(id)
                    }
                }
            case 9:
                let answer = AppealDecision(
                    appeals: Array(appeals.shuffled(using: &generator).prefix(3)),
                    verdict: Bool.random(using: &generator) ? .grant : .uphold,
                    answer: Bool.random(using: &generator) ? "Trả lời \(step)" : nil,
                    moderator: ["an", "hoa"].randomElement(using: &generator) ?? "hoa",
                    time: StoreFixture.start
                )
                _ = try await fixture.store.decide(answer)
            case 10: try await sample(step, in: audited)
            case 11: try await review(step, using: &generator, in: audited)
            case 12: try await work(on: ids, step, using: &generator, in: audited)
            default:
                version = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
                    (site) throws(ModerationError) in try site.set("maxLinks", to: String(step))
                }.version
            }
            if step.isMultiple(of: 20) { _ = try await audited.sign() }
        }
        _ = try await audited.sign()
        let result = try await audited.verify()
        #expect(result.defects == [])
        #expect(result.comments == Int(accepted))
        #expect(result.signed == result.entries)
        try await expectReplay(audited)
    }

    private func sample(_ step: Int, in audited: AuditedStore) async throws {
        let request = SampleRequest(count: 5, seed: Int64(step), moderator: "an", time: StoreFixture.start)
        _ = try await audited.fixture.store.drawSample(request)
    }

    /// Somebody claims comments, writes a note on one, and blocks or unblocks where it came from.
    private func work(
        on ids: [Int64],
        _ step: Int,
        using generator: inout some RandomNumberGenerator,
        in audited: AuditedStore
    ) async throws {
        let store = audited.fixture.store
        let moderator = ["an", "hoa", "lan"].randomElement(using: &generator) ?? "an"
        let time = StoreFixture.start
        _ = try await store.claim(
            ClaimRequest(comments: ids, moderator: moderator, time: time, takesOver: step.isMultiple(of: 2))
        )
        let id = ids.first ?? 1
        let note = try NoteDraft(comment: id, text: "bước \(step)", moderator: moderator, time: time)
        let noted = try? await store.addNote(note)
        #expect((noted != nil) == (try await store.comment(id)?.salt.isEmpty == false))
        if step.isMultiple(of: 4) {
            let piece = RedactionRequest(
                comment: id,
                field: .content,
                span: .characters(from: 1, count: 1),
                moderator: moderator,
                time: time
            )
            _ = try? await store.redact(piece) { _, _ in Array(repeating: 1, count: 32) }
        }
        let subject: BlockDraft.Subject = step.isMultiple(of: 3) ? .subnetOf(id) : .sourceOf(id)
        let draft = BlockDraft(
            subject,
            site: step.isMultiple(of: 2) ? "demo" : nil,
            expires: nil,
            reason: "bước \(step)",
            moderator: moderator,
            time: time
        )
        if case .added(let block)? = try? await store.addBlock(draft), Bool.random(using: &generator) {
            _ = try await store.removeBlock(block.id, moderator: moderator, time: time)
        }
    }

    /// Somebody says something of a comment of the last sample, or takes back what he said last.
    private func review(
        _ step: Int,
        using generator: inout some RandomNumberGenerator,
        in audited: AuditedStore
    ) async throws {
        let store = audited.fixture.store
        guard let number = try await store.samples().last?.record.number else { return }
        let reviewer = ["hoa", "lan"].randomElement(using: &generator) ?? "hoa"
        let open = try await store.openComments(ofSample: number, reviewer: reviewer)
        guard let comment = open.first, step % 4 > 0 else {
            _ = try await store.takeBackOpinion(ofSample: number, reviewer: reviewer, time: StoreFixture.start)
            return
        }
        let opinion = SecondOpinion(
            sample: number,
            comment: comment,
            reviewer: reviewer,
            verdict: OpinionVerdict.allCases.randomElement(using: &generator) ?? .ham,
            note: "bước \(step)",
            time: StoreFixture.start
        )
        #expect(try await store.record(opinion) == .recorded)
    }

    /// The statuses that a replay of the log gives are those of the table.
    private func expectReplay(_ audited: AuditedStore, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        var replay = LogReplay()
        for logged in try await audited.fixture.store.auditEntries(after: 0, limit: 10_000) {
            let problems = replay.apply(try AuditEntry(canonicalBytes: logged.entry))
            #expect(problems == [], sourceLocation: sourceLocation)
        }
        let filter = QueueFilter(statuses: Set(CommentStatus.allCases), limit: 10_000)
        let comments = try await audited.fixture.store.comments(filter)
        #expect(comments.count == replay.comments.count, sourceLocation: sourceLocation)
        for comment in comments {
            #expect(replay.comments[comment.id]?.status == comment.status.rawValue, sourceLocation: sourceLocation)
        }
    }
}
