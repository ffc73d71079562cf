import AuditLog
import Foundation
import Moderation
import SQLiteStore
import Testing

struct NotingTests {
    private static func note(
        _ comment: Int64,
        _ text: String = "Chờ toà soạn",
        by moderator: String = "lan"
    ) throws -> NoteDraft {
        try NoteDraft(comment: comment, text: text, moderator: moderator, time: StoreFixture.start)
    }

    @Test("notes are kept in their order, with an entry each that says nothing of the text")
    func add() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        let first = try await store.addNote(Self.note(2, "  Chờ toà soạn\n"))
        let second = try await store.addNote(Self.note(2, "Xong", by: "hoa"))
        #expect(
            first
                == CommentNote(
                    id: 11,
                    comment: 2,
                    moderator: "lan",
                    time: StoreFixture.start,
                    text: "Chờ toà soạn"
                )
        )
        #expect(try await store.notes(ofComment: 2) == [first, second])
        #expect(try await store.notes(ofComment: 1) == [])
        let entry = try #require(try await store.auditEntries(after: 10, limit: 1).first)
        #expect(try AuditEntry(canonicalBytes: entry.entry).action == .note)
        #expect(!String(decoding: entry.entry, as: UTF8.self).contains("soạn"))
        #expect(try await audited.verify().defects == [])
    }

    @Test("a note needs a comment that is there, and something to say")
    func refused() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        await #expect(throws: ModerationError.unknownComment(9)) {
            _ = try await store.addNote(Self.note(9))
        }
        _ = try await store.erase(
            ErasureRequest(.comments([1]), reason: .request, moderator: "an", time: StoreFixture.start)
        )
        let size = try await store.auditSize()
        await #expect(throws: ModerationError.erasedComment(1)) {
            _ = try await store.addNote(Self.note(1))
        }
        #expect(throws: ModerationError.invalidNote(count: 0)) { _ = try Self.note(1, " \n ") }
        #expect(throws: ModerationError.invalidNote(count: 1001)) {
            _ = try Self.note(1, String(repeating: "ợ", count: 1001))
        }
        _ = try Self.note(1, String(repeating: "ợ", count: 1000))
        #expect(try await store.auditSize() == size)
        #expect(try await audited.verify().defects == [])
    }

    @Test("notes are destroyed with their comment, and the log verifies")
    func erased() async throws {
        let audited = try await AuditedStore.filled()
        let store = audited.fixture.store
        _ = try await store.addNote(Self.note(1))
        _ = try await store.addNote(Self.note(2))
        _ = try await store.erase(
            ErasureRequest(.comments([1]), reason: .request, moderator: "an", time: StoreFixture.start)
        )
        #expect(try await store.notes(ofComment: 1).map(\.text) == [""])
        #expect(try await store.notes(ofComment: 2).map(\.text) == ["Chờ toà soạn"])
        #expect(try await audited.verify().defects == [])
        try await audited.tamper("UPDATE commentNote SET text = 'Chờ toà soạn'")
        #expect(try await audited.verify().defects == [AuditDefect(entry: 11, .note(comment: 1))])
    }

    @Test(
        "no note is changed, taken away or put in without being found",
        arguments: [
            ("UPDATE commentNote SET text = 'khác'", 11, .note(comment: 1)),
            ("UPDATE commentNote SET moderator = 'an'", 11, .note(comment: 1)),
            ("UPDATE commentNote SET time = time + 1", 11, .note(comment: 1)),
            ("UPDATE commentNote SET comment = 2", 11, .note(comment: 1)),
            ("DELETE FROM commentNote", 11, .note(comment: 1)),
            ("INSERT INTO commentNote VALUES (10, 3, 'lan', 0, 'x')", nil, .noteUnlogged(comment: 3)),
        ] as [(String, Int64?, AuditDefect.Problem)]
    )
    func tampered(sql: String, entry: Int64?, problem: AuditDefect.Problem) async throws {
        let audited = try await AuditedStore.filled()
        _ = try await audited.fixture.store.addNote(Self.note(1))
        try await audited.tamper(sql)
        #expect(try await audited.verify().defects == [AuditDefect(entry: entry, problem)])
    }
}
