import AuditLog
import Foundation
import Testing

struct EntryTimeTests {
    @Test(
        "a time is written as RFC 3339 in UTC, rounded to the millisecond",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-0.001, "1969-12-31T23:59:59.999Z"),
            (951_782_399.9996, "2000-02-29T00:00:00.000Z"), (951_868_800, "2000-03-01T00:00:00.000Z"),
            (1_704_067_199.1234, "2023-12-31T23:59:59.123Z"), (-2_203_891_201, "1900-02-28T23:59:59.000Z"),
            (-2_203_891_200, "1900-03-01T00:00:00.000Z"),
        ]
    )
    func knownTimes(seconds: Double, text: String) {
        #expect(written(Date(timeIntervalSince1970: seconds)) == text)
    }

    @Test("days throughout four centuries are those that Foundation says")
    func agreesWithFoundation() {
        for day in stride(from: -25_000.0, through: 121_097, by: 11) {
            let time = Date(timeIntervalSince1970: day * 86_400 + 3_723)
            #expect(written(time) == "\(time.formatted(.iso8601).dropLast()).000Z")
        }
    }

    /// As it stands in an entry.
    private func written(_ time: Date) -> String {
        let entry = AuditEntry(sequence: 1, time: time, actor: "policy", action: .accept)
        let lines = String(decoding: entry.canonicalBytes, as: UTF8.self).split(separator: "\n")
        return String(lines[2].dropFirst(6))
    }
}
