import Foundation
import TestSupport
import Testing

@testable import AuditLog

struct PackedEntryTests {
    private static let digest = ContentDigest(salt: [1], fields: ["x"])
    private static let accepted = AuditEntry(
        sequence: 5001,
        time: Date(timeIntervalSince1970: 1_800_000_000.662),
        actor: "policy",
        action: .accept,
        site: "demo",
        comment: 4998,
        after: "approved",
        reasons: ["links", "spam_score"],
        policyVersion: 2,
        model: "1@3",
        thresholds: [0.04999999901040592, 0.5],
        score: 8.791721533535601e-05,
        content: digest,
        context: digest
    )

    private static let entries = [
        accepted,
        AuditEntry(sequence: 1, time: Date(timeIntervalSince1970: 0), actor: "filter", action: .export),
        AuditEntry(
            sequence: .max / 100,
            time: Date(timeIntervalSince1970: -5),
            actor: "moderator lan\nafter: x",
            action: .decide,
            site: "demo",
            comment: 0,
            operation: 3,
            undoes: 2,
            before: "pending",
            after: "rejected",
            reasons: ["approved"],
            score: 1e-300,
            note: digest
        ),
        AuditEntry(
            sequence: 9,
            time: Date(timeIntervalSince1970: 4_000_000_000),
            actor: "moderator 007",
            action: .changeSite,
            site: "12",
            after: "1,5",
            reasons: [String(repeating: "a", count: 64), "0.5"],
            model: String(repeating: "F", count: 64),
            thresholds: [0, 1, 0.25]
        ),
        imported,
    ]

    private static let imported = AuditEntry(
        sequence: 500,
        time: Date(timeIntervalSince1970: 1_800_000_000.662),
        actor: "moderator lan",
        action: .importComment,
        site: "demo",
        comment: 499,
        after: "approved",
        policyVersion: 1,
        content: digest,
        context: digest,
        changes: [AuditEntry.createdLine(Date(timeIntervalSince1970: 1_700_000_007.5))]
    )

    @Test("an entry comes out of its short form byte by byte", arguments: entries)
    func roundTrip(entry: AuditEntry) {
        var entry = entry
        entry.changes = ["maxLinks: 2 -> 7", "12", "", "2027-01-15T08:00:00.000Z", "0,0", "1.50", "đổi"]
        let stored = PackedEntry.pack(entry.canonicalBytes)
        #expect(stored.first == (entry.actor.hasPrefix("moderator ") ? 2 : 1))
        #expect(stored.count < entry.canonicalBytes.count)
        #expect(PackedEntry.unpack(stored) == entry.canonicalBytes)
    }

    @Test("the entry of an acceptance takes less than half of its bytes")
    func size() {
        let canonical = Self.accepted.canonicalBytes
        #expect(2 * PackedEntry.pack(canonical).count < canonical.count)
    }

    @Test("the first version is still read, and an entry has one spelling in each")
    func versions() throws {
        for entry in [Self.imported, Self.accepted] {
            let canonical = entry.canonicalBytes
            let first = try #require(PackedEntryWriter.bytes(of: canonical, .first))
            #expect(first.first == 1)
            #expect(PackedEntry.unpack(first) == canonical)
            let packed = PackedEntry.pack(canonical)
            #expect((packed == first) == (entry == Self.accepted))
            #expect(PackedEntry.unpack([3 - packed[0]] + packed.dropFirst()) != canonical)
        }
        #expect(PackedEntry.pack(Self.imported.canonicalBytes).count <= 110)
    }

    @Test("what begins with a word comes out again, whatever follows it")
    func wordAndMore() {
        for text in [
            "moderator ", "moderator  x", "created: 2023-11-14T22:13:27.000Z", "created:  2023-11-14T22:13:27.000Z",
            "created: 1969-11-14T22:13:27.000Z", "created: 2023-11-14T22:13:27Z", "created: soon", "created:",
            "spam spam",
            "import", " import",
        ] {
            var entry = Self.imported
            entry.changes = [text]
            #expect(PackedEntry.unpack(PackedEntry.pack(entry.canonicalBytes)) == entry.canonicalBytes, "\(text)")
        }
    }

    @Test("no changed bit of a short form gives the entry again")
    func flippedBits() {
        let canonical = Self.accepted.canonicalBytes
        let stored = PackedEntry.pack(canonical)
        for bit in 0..<(8 * stored.count) {
            var changed = stored
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(PackedEntry.unpack(changed) != canonical, "bit \(bit)")
        }
    }

    @Test("no beginning of a short form, and none with more behind it, gives the entry")
    func cut() {
        let canonical = Self.accepted.canonicalBytes
        let stored = PackedEntry.pack(canonical)
        for count in stored.indices { #expect(PackedEntry.unpack(Array(stored[..<count])) != canonical) }
        #expect(PackedEntry.unpack(stored + [0]) != canonical)
    }

    @Test("what is no entry is stored as it is", arguments: ["", "x", "duyet-audit-entry/1", "duyet-audit-entry/1\nx"])
    func noEntry(text: String) {
        let bytes = Array(text.utf8)
        #expect(PackedEntry.pack(bytes) == bytes)
        #expect(PackedEntry.unpack(bytes) == bytes)
    }

    @Test("lines that no version knows are kept")
    func unknownLines() {
        let text =
            String(decoding: Self.accepted.canonicalBytes, as: UTF8.self) + "novelty: \(Self.digest.hexadecimal)\n"
        let stored = PackedEntry.pack(Array(text.utf8))
        #expect(stored.count < text.utf8.count / 2)
        #expect(PackedEntry.unpack(stored) == Array(text.utf8))
    }

    @Test("no bytes at all crash it, and each gives itself or an entry that is stored as just these")
    func anyBytes() {
        var generator = SeededGenerator(seed: 5)
        let stored = PackedEntry.pack(Self.accepted.canonicalBytes)
        for _ in 0..<20_000 {
            var bytes = stored
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let result = PackedEntry.unpack(bytes)
            #expect(result == bytes || PackedEntry.pack(result) == bytes)
        }
    }
}
