import AuditLog
import Foundation
import Testing

struct LostLessonTests {
    private static func entry(
        _ sequence: Int64,
        _ action: AuditAction,
        operation: Int64? = nil,
        before: String? = nil,
        after: String? = nil,
        reasons: [String] = [],
        changes: [String] = []
    ) -> AuditEntry {
        let isOfComment = action != .model
        let content = action == .accept ? ContentDigest(bytes: Array(repeating: 1, count: 32)) : nil
        return AuditEntry(
            sequence: sequence,
            time: Date(timeIntervalSince1970: 1_800_000_000),
            actor: "moderator an",
            action: action,
            site: isOfComment ? "demo" : nil,
            comment: isOfComment ? 1 : nil,
            operation: operation,
            before: before,
            after: after,
            reasons: reasons,
            content: content,
            changes: changes
        )
    }

    private static let decided = [
        entry(1, .accept, after: "pending"),
        entry(2, .decide, operation: 1, before: "pending", after: "spam", reasons: ["spam"]),
    ]

    @Test("what was erased before any model had learned of it taught nothing")
    func lost() {
        var replay = LogReplay()
        for entry in Self.decided { #expect(replay.apply(entry).isEmpty) }
        #expect(replay.lessons.map(\.entry) == [2])
        _ = replay.apply(Self.entry(3, .erase, before: "spam", after: "spam", reasons: ["request"]))
        #expect(replay.lessons.isEmpty)
    }

    @Test("what a stored model had learned stays when the comment is erased")
    func kept() {
        let record = ModelRecord(kind: .snapshot, position: 2, digest: "00", lessons: "00")
        var replay = LogReplay()
        for entry in Self.decided { _ = replay.apply(entry) }
        _ = replay.apply(Self.entry(3, .model, changes: record.changes))
        _ = replay.apply(Self.entry(4, .erase, before: "spam", after: "spam", reasons: ["request"]))
        #expect(replay.lessons.map(\.entry) == [2])
    }
}
