import AuditLog
import Foundation
import Moderation
import SpamFilter
import Testing

@testable import SQLiteStore

struct RedactingTests {
    private static let start = StoreFixture.start
    private static let number = "0912345678"

    private static func request(
        _ comment: Int64,
        _ span: RedactionRequest.Span = .text(number),
        field: RedactionRequest.Field = .content
    ) -> RedactionRequest {
        RedactionRequest(comment: comment, field: field, span: span, moderator: "lan", time: start)
    }

    private static func digest(_ comment: Int64, _ salt: [UInt8]) -> [UInt8] {
        Array(repeating: UInt8(truncatingIfNeeded: comment), count: 16) + salt
    }

    /// Comment 5 has a number in its text, two notes, an appeal with its answer, and a second opinion.
    private static func filled() async throws -> AuditedStore {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        let draft = audited.fixture.draft("Gọi \(number) nhé, số \(number).", fingerprint: 7).atSite(version: 2)
        _ = try await store.accept(draft) { _ in
            Judgement(status: .pending, reasons: [Reason(.bannedWords, facts: ["words": number])])
        }
        _ = try await store.addNote(NoteDraft(comment: 5, text: "Hỏi lại", moderator: "lan", time: start))
        _ = try await store.decide(
            DecisionRequest(
                comments: [5],
                status: .rejected,
                reason: "personal_data",
                note: "có số điện thoại",
                moderator: "lan",
                time: start
            )
        )
        let appeal = AppealDraft(comment: 5, message: "Xin xem lại", time: start)
        _ = try await store.submit(appeal, period: .seconds(60))
        _ = try await store.decide(
            AppealDecision(appeals: [5], verdict: .grant, answer: "Đồng ý", moderator: "hoa", time: start)
        )
        return audited
    }

    @Test("a piece is destroyed wherever it stands, and the log verifies, with all that was said of the comment")
    func text() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        let before = try #require(try await store.comment(5))
        let version = try await audited.fixture.published().version
        let result = try await store.redact(Self.request(5), receipt: Self.digest)
        #expect(result == RedactionResult(comment: 5, field: .content, count: 2))
        let after = try #require(try await store.comment(5))
        #expect(after.content == "Gọi █████ nhé, số █████.")
        #expect(after.status == .approved)
        #expect(after.reasons == [Reason(.bannedWords)])
        #expect(after.salt != before.salt)
        #expect(after.receiptDigest == Self.digest(5, before.salt))
        #expect(try await audited.fixture.published().version > version)
        #expect(try await audited.fixture.published().entries.map(\.content) == [after.content])
        #expect(try await store.notes(ofComment: 5).map(\.text) == ["Hỏi lại"])
        let size = try await store.auditSize()
        let last = try #require(try await store.auditEntries(after: size - 1, limit: 1).first)
        let entry = try AuditEntry(canonicalBytes: last.entry)
        #expect(entry.action == .redact)
        #expect(entry.changes.prefix(2) == ["field: content", "pieces: 2"])
        #expect(
            entry.changes.dropFirst(2).map { $0.split(separator: ":")[0] } == [
                "was", "decision 3", "appeal", "answer", "note 12",
            ]
        )
        _ = try await audited.sign()
        #expect(try await audited.verify().defects == [])
        // Twice, and then erased.
        _ = try await store.redact(Self.request(5, .characters(from: 1, count: 3)), receipt: Self.digest)
        #expect(try await store.comment(5)?.content == "█████ █████ nhé, số █████.")
        #expect(try await store.comment(5)?.receiptDigest == Self.digest(5, before.salt))
        #expect(try await audited.verify().defects == [])
        _ = try await store.erase(ErasureRequest(.comments([5]), reason: .request, moderator: "an", time: Self.start))
        #expect(try await store.comment(5)?.receiptDigest == nil)
        #expect(try await audited.verify().defects == [])
        await #expect(throws: ModerationError.erasedComment(5)) {
            _ = try await store.redact(Self.request(5), receipt: Self.digest)
        }
    }

    @Test("no byte of the piece is left in the files")
    func offDisk() async throws {
        let audited = try await Self.filled()
        func isOnDisk() throws -> Bool {
            try ["", "-wal"].contains { suffix in
                let bytes = try Data(contentsOf: URL(filePath: audited.path + suffix))
                return bytes.firstRange(of: Data(Self.number.utf8)) != nil
            }
        }
        #expect(try isOnDisk())
        #expect(try await audited.fixture.store.redact(Self.request(5), receipt: Self.digest).isOffDisk)
        #expect(try !isOnDisk())
    }

    @Test(
        "names, titles and places are redacted too",
        arguments: [
            (.name, .text("n"), "A█████"), (.title, .characters(from: 1, count: 3), "█████ ý"),
            (.content, .characters(from: 3, count: 1), "Mộ█████"), (.content, .characters(from: 1, count: 3), "█████"),
            (.content, .text("Mo\u{302}\u{323}t"), "█████"),
        ] as [(RedactionRequest.Field, RedactionRequest.Span, String)]
    )
    func fields(field: RedactionRequest.Field, span: RedactionRequest.Span, left: String) async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.redact(Self.request(1, span, field: field), receipt: Self.digest)
        #expect(try await store.comment(1)?.text(of: field) == left)
        #expect(try await audited.verify().defects == [])
    }

    @Test(
        "what is not there is not redacted, and nothing changes",
        arguments: [
            .text("x"), .text(""), .characters(from: 0, count: 1), .characters(from: 1, count: 0),
            .characters(from: 3, count: 2), .characters(from: 1, count: .max), .characters(from: .max, count: .max),
            .characters(from: .min, count: .min),
        ] as [RedactionRequest.Span]
    )
    func absent(span: RedactionRequest.Span) async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        await #expect(throws: ModerationError.nothingToRedact(comment: 1, field: .content)) {
            _ = try await store.redact(Self.request(1, span), receipt: Self.digest)
        }
        await #expect(throws: ModerationError.unknownComment(9)) {
            _ = try await store.redact(Self.request(9, span), receipt: Self.digest)
        }
        #expect(try await store.auditSize() == 10)
    }

    @Test("a place is redacted only while it has what was seen there")
    func seen() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        let text = try #require(await store.comment(1)).content
        let request = { (seen: String) in
            RedactionRequest(
                comment: 1,
                field: .content,
                span: .characters(from: 1, count: 1),
                seen: seen,
                moderator: "lan",
                time: Self.start
            )
        }
        await #expect(throws: ModerationError.nothingToRedact(comment: 1, field: .content)) {
            _ = try await store.redact(request("x"), receipt: Self.digest)
        }
        #expect(try await store.comment(1)?.isRedacted == false)
        _ = try await store.redact(request(String(text.prefix(1))), receipt: Self.digest)
        #expect(try await store.comment(1)?.isRedacted == true)
    }

    @Test("what the filter learned before stays, and can be had after the piece is gone")
    func model() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        let before = try await ModelHistory(store: store).current()
        _ = try await store.redact(Self.request(5), receipt: Self.digest)
        #expect(try await ModelHistory(store: store).current().model.bytes == before.model.bytes)
        // Taking back what was learned of the old text is no error.
        _ = try await store.undo(operation: 3, moderator: "an", time: Self.start)
        _ = try await store.decide(
            DecisionRequest(comments: [5], status: .rejected, expected: [.approved], moderator: "an", time: Self.start)
        )
        let after = try await ModelHistory(store: store).current()
        #expect(after.position > before.position)
        let filter = LearningFilter(store: store)
        try await filter.catchUp()
        #expect(filter.model?.bytes == after.model.bytes)
        _ = try await ModelHistory(store: store).rebuilt(without: [])
        #expect(try await audited.verify().defects == [])
    }

    @Test(
        "a text put back, or one that was said of it changed, is found",
        arguments: [
            ("UPDATE comment SET content = 'Gọi \(number) nhé' WHERE id = 5", .content(comment: 5)),
            ("UPDATE comment SET redacted = NULL WHERE id = 5", .facts(comment: 5)),
            ("UPDATE comment SET salt = zeroblob(16) WHERE id = 5", .content(comment: 5)),
            ("UPDATE reason SET facts = '{\"words\":\"x\"}' WHERE comment = 5", .context(comment: 5)),
            ("UPDATE commentNote SET text = 'khác'", .note(comment: 5)),
            ("UPDATE appeal SET message = 'khác'", .appeal(comment: 5)),
            ("UPDATE appeal SET answer = 'khác'", .appeal(comment: 5)),
            ("UPDATE operation SET note = 'khác' WHERE id = 3", .decision(operation: 3, comment: 5)),
        ] as [(String, AuditDefect.Problem)]
    )
    func tampered(sql: String, problem: AuditDefect.Problem) async throws {
        let audited = try await Self.filled()
        _ = try await audited.fixture.store.redact(Self.request(5), receipt: Self.digest)
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects.contains { $0.problem == problem })
    }

    @Test("an entry that does not continue the text, or vouches for what nobody wrote, is found")
    func replay() async throws {
        let audited = try await Self.filled()
        let store = audited.fixture.store
        var replay = LogReplay()
        for logged in try await store.auditEntries(after: 0, limit: 99) {
            _ = replay.apply(try AuditEntry(canonicalBytes: logged.entry))
        }
        _ = try await store.redact(Self.request(5), receipt: Self.digest)
        let size = try await store.auditSize()
        let logged = try #require(try await store.auditEntries(after: size - 1, limit: 1).first)
        let entry = try AuditEntry(canonicalBytes: logged.entry)
        func problems(_ change: (inout AuditEntry) -> Void) -> [AuditDefect.Problem] {
            var replay = replay
            var changed = entry
            change(&changed)
            return replay.apply(changed).map(\.problem)
        }
        #expect(problems { _ in } == [])
        let other = String(repeating: "0", count: 64)
        #expect(problems { $0.changes[2] = "was: \(other)" } == [.wrongRedaction(comment: 5)])
        for line in ["decision 1", "note 3", "opinion 4", "x", ""] {
            #expect(problems { $0.changes.append("\(line): \(other)") } == [.wrongRedaction(comment: 5)])
        }
        #expect(problems { $0.changes.append("appeal: 00") } == [.wrongRedaction(comment: 5)])
        #expect(problems { $0.site = "bao" } == [.wrongRedaction(comment: 5)])
        #expect(problems { $0.content = nil } == [.incomplete])
        #expect(problems { $0.comment = 9 } == [.neverAccepted(comment: 9)])
    }
}
