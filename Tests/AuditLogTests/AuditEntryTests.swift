import AuditLog
import Foundation
import Testing

struct AuditEntryTests {
    private let entry = AuditEntry(
        sequence: 7,
        time: Date(timeIntervalSince1970: 1_700_000_000.123),
        actor: "moderator lan",
        action: .decide,
        site: "demo",
        comment: 12,
        operation: 3,
        before: "pending",
        after: "approved",
        reasons: ["spam", "advertising"],
        policyVersion: 2,
        score: 0.25
    )

    @Test("the canonical bytes are lines in a fixed order")
    func canonicalLines() {
        let expected = """
            duyet-audit-entry/1
            sequence: 7
            time: 2023-11-14T22:13:20.123Z
            actor: moderator lan
            action: decide
            site: demo
            comment: 12
            operation: 3
            before: pending
            after: approved
            reasons: spam,advertising
            policy: 2
            score: 0.25

            """
        #expect(String(decoding: entry.canonicalBytes, as: UTF8.self) == expected)
    }

    @Test("what is absent has no line")
    func absentValues() {
        let bare = AuditEntry(sequence: 1, time: entry.time, actor: "policy", action: .accept)
        let lines = String(decoding: bare.canonicalBytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.map { $0.prefix(while: { $0 != ":" }) }.dropFirst() == ["sequence", "time", "actor", "action"])
    }

    @Test("a value cannot forge a line", arguments: ["lan\nafter: approved", "lan\r\nx", "back\\slash"])
    func forgedLines(actor: String) {
        var forged = entry
        forged.actor = actor
        let text = String(decoding: forged.canonicalBytes, as: UTF8.self)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 14)
        #expect(!text.contains("\r"))
    }

    @Test("any changed byte changes the leaf hash, and what is read from the bytes")
    func flippedBytes() throws {
        let bytes = entry.canonicalBytes
        let hash = MerkleHash(leaf: bytes)
        for index in bytes.indices {
            for mask in [1, 0x20, 0x80] as [UInt8] {
                var changed = bytes
                changed[index] ^= mask
                #expect(MerkleHash(leaf: changed) != hash)
                let read = try? AuditEntry(canonicalBytes: changed)
                #expect(read != entry)
                if let read { #expect(read.canonicalBytes == changed) }
            }
        }
    }
}
