import AuditLog
import Foundation
import GRDB
import Moderation
import Submissions
import Testing

@testable import SQLiteStore

struct ReasonStoringTests {
    private static let texts = ReasonTexts(
        vi: "Lừa đảo",
        en: "Fraud",
        clauseVi: "Điều 5 -> khoản 2",
        url: "https://bao.vn/5"
    )

    private func change(
        _ code: String,
        _ change: ReasonChange,
        in audited: AuditedStore
    ) async throws -> SiteReason {
        try await audited.fixture.store.changeReason(
            code,
            site: "demo",
            by: change,
            moderator: "hoa",
            time: StoreFixture.start
        )
    }

    private func filled() async throws -> AuditedStore {
        let audited = try await AuditedStore()
        _ = try await change("scam", .add(Self.texts), in: audited)
        _ = try await change("scam", .change(ReasonTexts(clauseVi: "Điều 6", url: "")), in: audited)
        _ = try await change("insult", .change(ReasonTexts(clauseEn: "Rule 2")), in: audited)
        return audited
    }

    @Test("each change is an entry of the log, under a new version of the site")
    func logged() async throws {
        let audited = try await filled()
        let log = try await audited.fixture.store.log()
        #expect(log[1].contains("\naction: site.set\nsite: demo\npolicy: 2\nchange: reason.scam.vi:  -> Lừa đảo\n"))
        #expect(log[2].contains("\nchange: reason.scam.clauseVi: Điều 5 -> khoản 2 -> Điều 6\n"))
        #expect(log[3].contains("\npolicy: 4\nchange: reason.insult.clauseEn:  -> Rule 2\n"))
        #expect(try await audited.verify().defects == [])
        let reasons = try await audited.fixture.store.reasons(ofSite: "demo")
        #expect(reasons["insult"]?.text(in: .en) == "Insults somebody")
        #expect(reasons["insult"]?.clause.text(in: .vi) == "Rule 2")
        #expect(reasons["scam"]?.url == nil)
        #expect(reasons.all.last?.code == "scam")
    }

    @Test("what is put back leaves no row of a built-in code, and the text of another")
    func removed() async throws {
        let audited = try await filled()
        _ = try await change("insult", .remove, in: audited)
        _ = try await change("scam", .remove, in: audited)
        let rows = try await audited.fixture.store.database.read { database in
            try String.fetchAll(database, sql: "SELECT code FROM siteReason")
        }
        #expect(rows == ["scam"])
        #expect(try await audited.verify().defects == [])
        let reasons = try await audited.fixture.store.reasons(ofSite: "demo")
        #expect(reasons.text("scam", language: .en) == "Fraud")
        #expect(!reasons.offered.contains { $0.code == "scam" })
    }

    @Test(
        "a reason that was changed behind the log's back is found",
        arguments: [
            ("UPDATE siteReason SET textVi = 'Khác' WHERE code = 'scam'", "reason.scam.vi", 4),
            ("UPDATE siteReason SET clauseEn = '' WHERE code = 'insult'", "reason.insult.clauseEn", 4),
            ("UPDATE siteReason SET url = 'https://x.vn' WHERE code = 'scam'", "reason.scam.url", 4),
            ("UPDATE siteReason SET retired = 1 WHERE code = 'scam'", "reason.scam.retired", 4),
            ("DELETE FROM siteReason WHERE code = 'insult'", "reason.insult.clauseEn", 4),
            ("INSERT INTO siteReason VALUES ('demo', 'hate', 'x', '', '', '', NULL, 0)", "reason.hate.vi", 4),
        ] as [(String, String, Int64)]
    )
    func tampered(sql: String, key: String, entry: Int64) async throws {
        let audited = try await filled()
        try await audited.tamper(sql)
        let defects = try await audited.verify().defects
        #expect(defects == [AuditDefect(entry: entry, .settings(site: "demo", keys: [key]))])
    }

    @Test("a decision whose reason its site does not offer is refused whole")
    func unknown() async throws {
        let audited = try await filled()
        try await audited.fixture.store.acceptAtVersion(4, audited.fixture)
        let request = DecisionRequest(
            comments: [1],
            status: .rejected,
            reason: "rude",
            moderator: "lan",
            time: StoreFixture.start
        )
        let error = await #expect(throws: ModerationError.self) {
            _ = try await audited.fixture.store.decide(request)
        }
        guard case .reason(.unknown("rude", let known))? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(known.contains("scam"))
        #expect(try await audited.fixture.status(1) == .pending)
    }

    @Test("a site that is removed takes its reasons along, and the log still verifies")
    func removedSite() async throws {
        let audited = try await filled()
        try await audited.fixture.store.removeSite("demo", moderator: "hoa", time: StoreFixture.start)
        let count = try await audited.fixture.store.database.read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM siteReason")
        }
        #expect(count == 0)
        #expect(try await audited.verify().defects == [])
    }
}

extension SQLiteStore {
    /// Accepts a comment by settings of a later version than the fixture's.
    fileprivate func acceptAtVersion(_ version: Int64, _ fixture: StoreFixture) async throws {
        _ = try await accept(fixture.draft().atSite(version: version), judge: StoreFixture.hold)
    }
}
