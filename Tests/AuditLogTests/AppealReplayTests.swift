import AuditLog
import Foundation
import Testing

struct AppealReplayTests {
    @Test("a log in which the same moderator answers, or an answer comes twice, contradicts itself")
    func contradictions() {
        var replay = LogReplay()
        let digest = ContentDigest(salt: [1], fields: ["x"])
        func entry(
            _ sequence: Int64,
            _ action: AuditAction,
            by actor: String,
            _ fill: (inout AuditEntry) -> Void = { _ in }
        )
            -> AuditEntry
        {
            var entry = AuditEntry(
                sequence: sequence,
                time: Date(timeIntervalSince1970: 1_800_000_000),
                actor: actor,
                action: action
            )
            entry.comment = 1
            entry.note = action == .appeal ? digest : nil
            fill(&entry)
            return entry
        }
        _ = replay.apply(
            entry(1, .accept, by: "policy") {
                $0.after = "pending"
                $0.content = digest
            }
        )
        let early = entry(2, .appeal, by: "visitor") { $0.operation = 1 }
        #expect(replay.apply(early).map(\.problem) == [.wrongAppeal(comment: 1)])
        replay = LogReplay()
        _ = replay.apply(
            entry(1, .accept, by: "policy") {
                $0.after = "pending"
                $0.content = digest
            }
        )
        let refusal = entry(2, .decide, by: "moderator lan") {
            $0.operation = 1
            $0.before = "pending"
            $0.after = "rejected"
        }
        #expect(replay.apply(refusal).isEmpty)
        #expect(replay.apply(entry(3, .upholdAppeal, by: "moderator hoa")).map(\.problem) == [.wrongAnswer(comment: 1)])
        #expect(replay.apply(entry(4, .appeal, by: "visitor") { $0.operation = 1 }).isEmpty)
        let second = replay.apply(entry(5, .appeal, by: "visitor") { $0.operation = 1 })
        #expect(second.map(\.problem) == [.wrongAppeal(comment: 1)])
        let own = replay.apply(entry(6, .upholdAppeal, by: "moderator lan"))
        #expect(own.map(\.problem) == [.wrongAnswer(comment: 1)])
        let unpublished = replay.apply(entry(7, .grantAppeal, by: "moderator hoa"))
        #expect(unpublished.map(\.problem) == [.wrongAnswer(comment: 1)])
        #expect(replay.apply(entry(8, .upholdAppeal, by: "moderator hoa")).isEmpty)
        let twice = replay.apply(entry(9, .upholdAppeal, by: "moderator hoa"))
        #expect(twice.map(\.problem) == [.wrongAnswer(comment: 1)])
    }
}
