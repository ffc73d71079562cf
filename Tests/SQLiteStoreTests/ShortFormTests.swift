import AuditLog
import Foundation
import GRDB
import Moderation
import SpamFilter
import Testing

@testable import SQLiteStore

struct ShortFormTests {
    private static let contexts = [
        SpamContext(),
        SpamContext(
            rules: ["links", "spam_score"],
            source: .init(ham: 3, spam: 12),
            name: .init(ham: 0, spam: 1),
            fillTime: 0.125,
            articleAge: 1e300,
            articleSimilarity: 0.3,
            nearDuplicates: 64,
            siteLanguage: "vi"
        ),
        SpamContext(fillTime: 13, nearDuplicates: 0, siteLanguage: "en"),
    ]

    @Test("what the filter knew comes out of its short form", arguments: contexts)
    func context(context: SpamContext) {
        #expect(SpamContext(storedText: context.storedText) == context)
    }

    @Test("contexts are read as the versions before stored them")
    func storedContext() {
        let json = #"{"rules":["links"],"source":[3,12],"fillTime":13,"nearDuplicates":0,"siteLanguage":"vi"}"#
        let context = SpamContext(
            rules: ["links"],
            source: .init(ham: 3, spam: 12),
            fillTime: 13,
            nearDuplicates: 0,
            siteLanguage: "vi"
        )
        #expect(SpamContext(storedText: json) == context)
        for broken in ["", "{", "x", ";;;", "[]"] { #expect(SpamContext(storedText: broken) == nil) }
    }

    @Test("what the filter said most loudly comes out of its short form, and is read as it was stored before")
    func strongest() {
        let text = "Một ý kiến"
        let parts: [SpamExplanation.Part] = [
            .init(subject: .word("Một", range: 0..<5), millionths: -503_795),
            .init(subject: .named(.rule("spam_score")), millionths: 1_000_000),
            .init(subject: .named(.length), millionths: -1),
            .init(subject: .word("kiến", range: 9..<15), millionths: 0),
        ]
        #expect(StrongestParts.parts(StrongestParts.text(parts), of: text) == parts)
        let json = #"[[0,5,-503795],["rule:spam_score",1000000],["length",-1],[9,15,0]]"#
        #expect(StrongestParts.parts(json, of: text) == parts)
    }

    @Test(
        "what does not fit the text is left out",
        arguments: [
            "", "x", "0.1", "0.0+1", "-1.1+1", "0.zzz+1", "zzz.1+1", "0.1+zzzzzzzzzzzzzzzzzz", "nothing+1", "+", ".",
        ]
    )
    func broken(stored: String) {
        #expect(StrongestParts.parts(stored, of: "Một ý kiến") == [])
    }

    @Test("any byte of any stored form of an entry, flipped, is found at that entry")
    func flippedStoredBytes() async throws {
        let audited = try await AuditedStore.filled()
        let rows = try await audited.fixture.store.database.read { database in
            try Row.fetchAll(database, sql: "SELECT sequence, entry FROM auditEntry ORDER BY sequence")
                .map { row in (sequence: row[0] as Int64, stored: [UInt8](row[1] as Data)) }
        }
        #expect(rows.count == 10)
        for (sequence, stored) in rows {
            #expect([1, 2].contains(stored.first))
            for index in stride(from: 0, to: stored.count, by: 17) {
                var changed = stored
                changed[index] ^= 1
                try await audited.tamper(
                    "UPDATE auditEntry SET entry = x'\(changed.hexadecimal)' WHERE sequence = \(sequence)"
                )
                let first = try await audited.verify().defects.first
                #expect(first?.entry == sequence, "byte \(index)")
                #expect(first?.problem == .changedBytes, "byte \(index)")
            }
            try await audited.tamper(
                "UPDATE auditEntry SET entry = x'\(stored.hexadecimal)' WHERE sequence = \(sequence)"
            )
        }
        #expect(try await audited.verify().defects == [])
    }

    @Test("an entry that a version before stored as it is is read beside short ones")
    func plainEntries() async throws {
        let audited = try await AuditedStore.filled()
        for entry in try await audited.fixture.store.auditEntries(after: 0, limit: 5) {
            try await audited.tamper(
                "UPDATE auditEntry SET entry = x'\(entry.entry.hexadecimal)' WHERE sequence = \(entry.sequence)"
            )
        }
        #expect(try await audited.verify().defects == [])
    }
}
