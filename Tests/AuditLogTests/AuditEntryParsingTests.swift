import AuditLog
import Foundation
import TestSupport
import Testing

struct AuditEntryParsingTests {
    @Test("any entry comes back from its bytes")
    func roundTrip() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let entry = Self.entry(using: &generator)
            #expect(try AuditEntry(canonicalBytes: entry.canonicalBytes) == entry)
        }
    }

    @Test("what we would not write is refused, at its line", arguments: malformedTexts)
    func malformed(text: String, line: Int) {
        #expect(throws: AuditLogError.malformedEntry(line: line)) { try AuditEntry(canonicalBytes: Array(text.utf8)) }
    }

    @Test("bytes that are no UTF-8 are refused")
    func notUTF8() {
        let bytes =
            Array("duyet-audit-entry/1\nsequence: 1\ntime: 2027-01-15T08:00:00.000Z\nactor: ".utf8) + [0xFF, 0x0A]
        #expect(throws: AuditLogError.malformedEntry(line: 4)) { try AuditEntry(canonicalBytes: bytes) }
    }

    @Test(
        "times are those of the calendar",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -0.001),
            ("2000-02-29T12:00:00.500Z", 951_825_600.5),
            ("2027-01-15T08:00:00.000Z", 1_800_000_000), ("2100-03-01T00:00:00.000Z", 4_107_542_400),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799.999),
        ]
    )
    func times(text: String, seconds: Double) throws {
        let entry = try AuditEntry(canonicalBytes: Array(Self.whole(time: text).utf8))
        #expect(abs(entry.time.timeIntervalSince1970 - seconds) < 0.0001)
        #expect(String(decoding: entry.canonicalBytes, as: UTF8.self) == Self.whole(time: text))
    }

    private static let malformedTexts: [(String, Int)] =
        [
            ("", 1), ("duyet-audit-entry/2\n", 1), ("duyet-audit-entry/1", 1), ("duyet-audit-entry/1\n", 2),
            (head("sequence: 1"), 3), (head("sequence: 01"), 2), (head("sequence: -1"), 2),
            (head("sequence: 9999999999999999999"), 2), (head("sequence: "), 2),
            (head("time: 2027-01-15T08:00:00.000Z"), 3), (whole(time: "2027-02-29T08:00:00.000Z"), 3),
            (whole(time: "2027-01-15T24:00:00.000Z"), 3), (whole(time: "2027-01-15T08:00:00Z"), 3),
            (whole(time: "2027-01-15 08:00:00.000Z"), 3), (whole(action: "publish"), 5),
        ]
        + [
            "score: 0.50\n", "score: 0.5,0.6\n", "score: x\n", "reasons: \n", "reasons: a,,b\n", "content: abc\n",
            "content: \(String(repeating: "AB", count: 32))\n", "change: a\\x\n", "change: a\\\n", "unknown: 1\n",
            "site: demo", "site: de\rmo\n", "\n", "action: accept\n", "comment: 1 \n",
        ].map { (whole() + $0, 6) }
        + ["after: a\nbefore: b\n", "after: a\nafter: a\n", "change: a\nnote: b\n"].map { (whole() + $0, 7) }

    private static func head(_ line: String) -> String {
        "duyet-audit-entry/1\n\(line)\n"
    }

    private static func whole(time: String = "2027-01-15T08:00:00.000Z", action: String = "accept") -> String {
        "duyet-audit-entry/1\nsequence: 1\ntime: \(time)\nactor: policy\naction: \(action)\n"
    }

    private static func entry(using generator: inout SeededGenerator) -> AuditEntry {
        let texts = ["", "demo", "a\nb", #"\n\\"#, "Đồng ý, được: -> không", "\r\n", "pending", "🇻🇳"]
        func text() -> String? { Bool.random(using: &generator) ? texts.randomElement(using: &generator) : nil }
        func number() -> Int64? {
            Bool.random(using: &generator) ? Int64.random(in: 0..<(1 << 50), using: &generator) : nil
        }
        func digest() -> ContentDigest? {
            Bool.random(using: &generator)
                ? ContentDigest(salt: [UInt8.random(in: 0...255, using: &generator)], fields: []) : nil
        }
        return AuditEntry(
            sequence: number() ?? 1,
            time: Date(
                timeIntervalSince1970: Double(Int64.random(in: 0..<4_000_000_000_000, using: &generator)) / 1000
            ),
            actor: text() ?? "policy",
            action: AuditAction.allCases.randomElement(using: &generator) ?? .accept,
            site: text(),
            comment: number(),
            operation: number(),
            undoes: number(),
            before: text(),
            after: text(),
            reasons: Bool.random(using: &generator) ? ["spam", "too_fast"] : [],
            policyVersion: number(),
            model: text(),
            thresholds: Bool.random(using: &generator) ? [0.25, Double.random(in: 0...1, using: &generator)] : [],
            score: Bool.random(using: &generator) ? Double.random(in: 0...1, using: &generator) : nil,
            content: digest(),
            context: digest(),
            note: digest(),
            changes: [text(), text()].compactMap(\.self)
        )
    }
}
