import Foundation
import Moderation
import Testing

@testable import ModerationCommands

struct AuditExportCommandTests {
    /// An installation with one comment that was rejected: entries 1 to 3, signed.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept()
        await installation.run("reject", "1", "--as", "hoa", "--reason", "advertising")
        await installation.run("audit", "checkpoint")
        return installation
    }

    @Test("an export has every entry, and no word of a visitor unless asked, which is an entry")
    func export() async throws {
        let installation = try await installation()
        let lines = await installation.run("audit", "export").output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(!lines.joined().contains("Nguyễn An"))
        let csv = await installation.run("audit", "export", "--format", "csv", "--with-texts", "--as", "hoa").output
        #expect(csv.hasPrefix("sequence,time,actor,action,site,comment,operation,"))
        #expect(csv.contains(",Nguyễn An,Ý kiến,Tôi đồng ý với bài viết.\n"))
        let last = await installation.run("audit", "log", "--limit", "1", "--json").output
        #expect(last.hasPrefix(#"{"sequence":4,"#))
        #expect(last.contains(#""actor":"moderator hoa","action":"export""#))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("each refusal becomes a statement of reasons, in the schema of the DSA Transparency Database")
    func statements() async throws {
        let installation = try await installation()
        try await installation.accept(status: .spam, reasons: [Reason(.honeypot)])
        try await installation.accept("Ba", reasons: [Reason(.tooFast)])
        await installation.run("approve", "3", after: 86_400)
        await installation.run("reject", "3", "--from", "approved", "--reason", "illegal", after: 2 * 86_400)
        await installation.run("undo", "3")
        try await installation.accept("Bốn")
        await installation.run("spam", "4", after: 2 * 86_400)
        let run = await installation.run("audit", "export", "--format", "dsa")
        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.last?.contains(#""incompatible_content_ground":"Rules for comments: spam""#) == true)
        #expect(
            lines.first == """
                {"decision_visibility":["DECISION_VISIBILITY_CONTENT_DISABLED"],\
                "decision_ground":"DECISION_GROUND_INCOMPATIBLE_CONTENT",\
                "incompatible_content_ground":"Rules for comments: advertising",\
                "incompatible_content_explanation":"Advertising","incompatible_content_illegal":"No",\
                "content_type":["CONTENT_TYPE_TEXT"],"category":"STATEMENT_CATEGORY_OTHER_VIOLATION_TC",\
                "content_date":"2027-01-15","application_date":"2027-01-15",\
                "decision_facts":"A moderator read the comment before publication and did not publish it.",\
                "source_type":"SOURCE_VOLUNTARY","automated_detection":"No",\
                "automated_decision":"AUTOMATED_DECISION_NOT_AUTOMATED","puid":"demo-1-3"}
                """
        )
        #expect(lines[1].contains(#""automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY""#))
        #expect(lines[1].contains("The policy had found: honeypot."))
        #expect(lines[2].contains(#"["DECISION_VISIBILITY_CONTENT_REMOVED"]"#))
        #expect(lines[2].contains(#""incompatible_content_illegal":"Yes""#))
        #expect(lines[2].contains(#""content_date":"2027-01-15","application_date":"2027-01-17""#))
        #expect(lines[2].contains(#""automated_decision":"AUTOMATED_DECISION_PARTIALLY""#))
        #expect(await installation.run("audit", "export", "--format", "dsa", "--with-texts").code == 64)
    }

    @Test("an undo that refuses what was published is told with the reason of before, and of an import its own day")
    func laterStatements() async throws {
        let installation = try await installation()
        let line = #"{"thread":"/t","id":"k","name":"An","title":"T","content":"Cũ","created":"2026-09-21T10:00:00Z"}"#
        try installation.write(line, to: "old.jsonl")
        #expect(await installation.run("import", "old.jsonl", "--site", "demo").code == 0)
        await installation.run("reject", "2", "--reason", "insult")
        await installation.run("approve", "2", "--from", "rejected")
        await installation.run("undo", "3")
        let lines = await installation.run("audit", "export", "--format", "dsa").output.split(separator: "\n")
        #expect(lines.count == 3)
        for told in lines.dropFirst() {
            #expect(told.contains(#""incompatible_content_ground":"Rules for comments: insult""#))
            #expect(told.contains(#""content_date":"2026-09-21","application_date":"2027-01-15""#))
        }
        #expect(lines.dropFirst().first?.contains("DECISION_VISIBILITY_CONTENT_DISABLED") == true)
        #expect(lines.last?.contains("DECISION_VISIBILITY_CONTENT_REMOVED") == true)
    }

    @Test("CSV keeps commas, quotes and lines apart, and starts no formula")
    func csv() {
        #expect(
            CSVText.line(["a", "b,c", "d\"e", "f\ng", "-1.5", "=1+1", "-x"])
                == "a,\"b,c\",\"d\"\"e\",\"f\ng\",-1.5,'=1+1,'-x"
        )
    }
}
