import Foundation
import GRDB
import Moderation
import SQLiteStore
import Testing

struct ExportCommandTests {
    /// A comment of each kind: approved with a reply, rejected with reason, note and appeal, spam with findings, erased, unsolved.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Một \"ý\" kiến\nhai dòng", status: .approved)
        try await installation.accept("Trả lời", parent: 1)
        try await installation.accept("Quảng cáo", reasons: [Reason(.tooManyLinks, facts: ["count": "5"])])
        try await installation.accept("Tên tôi là", name: "Lê Thị Hoà")
        try await installation.accept("Không giải được", isUnsolved: true)
        await installation.run("reject", "3", "--reason", "advertising", "--note", "xem lại", "--as", "lan", after: 1.5)
        await installation.run("approve", "2", "--as", "lan", after: 2)
        await installation.run("erase", "4", "--reason", "request")
        return installation
    }

    @Test("an export, imported into an empty installation, is exported the same")
    func roundTrip() async throws {
        let installation = try await installation()
        let first = await installation.run("export", "--with-sources")
        #expect(first.code == 0)
        #expect(first.output.split(separator: "\n").count == 5)
        #expect(first.output.contains("xem lại"))
        #expect(!first.output.contains("Lê Thị Hoà"))

        let second = try await TestInstallation()
        let imported = await second.run("import", "-", "--site", "demo", input: first.output)
        #expect(
            imported
                == CommandRun(
                    "5 comments imported into demo: 1 pending, 2 approved, 2 rejected; ids 1-5.\n"
                )
        )
        #expect(await second.run("export", "--with-sources").output == first.output)
        #expect(await second.run("audit", "verify").code == 0)
        let store = try SQLiteStore(path: second.path("data/duyet.sqlite"))
        let thread = try await store.publishedThread(site: "demo", key: "/bai-1", after: 0, limit: 10)
        #expect(thread.entries.map(\.content) == ["Một \"ý\" kiến\nhai dòng", "Trả lời"])
        #expect(await second.run("queue", "--unsolved", "--json").output.contains("Không giải được"))

        // What is decided there follows what was decided here.
        await second.run("hold", "3", "--as", "hoa", after: 90)
        await second.run("approve", "3", "--as", "hoa", after: 100)
        let later = await second.run("export", "--status", "approved").output
        let moderators = later.split(separator: "\n").last?.matches(of: /"moderator":"([a-z]+)"/).map(\.output.1)
        #expect(moderators == ["lan", "hoa", "hoa"])
        let third = try await TestInstallation()
        await third.run("import", "-", "--site", "demo", input: later)
        #expect(await third.run("export", "--status", "approved").output == later)
    }

    @Test("an export of this very installation changes nothing when it is imported again")
    func ownExport() async throws {
        let installation = try await installation()
        let all = await installation.run("export", "--with-sources").output
        let run = await installation.run("import", "-", "--site", "demo", input: all)
        #expect(run.code == 0)
        #expect(await installation.run("export", "--with-sources").output == all)
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("hashes of addresses are only written where they are asked for; the export is an entry of the log")
    func sources() async throws {
        let installation = try await installation()
        let run = await installation.run("export", "--as", "hoa")
        #expect(!run.output.contains("Hash"))
        #expect(run.output.hasPrefix(#"{"thread":"/bai-1","id":1,"parent":null,"name":"Nguyễn An","#))
        #expect(await installation.run("audit", "log", "--json").output.contains("action: export"))
    }

    @Test("an export into a file is for its owner alone, and overwrites nothing")
    func file() async throws {
        let installation = try await installation()
        let path = installation.path("out.jsonl")
        let expected = CommandRun("\(path) holds 2 comments.\n")
        #expect(await installation.run("export", "--status", "approved", "--output", "out.jsonl") == expected)
        #expect(try installation.mode("out.jsonl") == 0o600)
        let again = await installation.run("export", "--output", "out.jsonl")
        #expect(again.code == 1)
        #expect(again.error.contains("is there already"))
        let none = await installation.run("export", "--status", "spam")
        #expect(none == CommandRun(code: 2))
    }

    @Test("an export that fails leaves no file behind, so that it can be tried again")
    func failing() async throws {
        let installation = try await installation()
        let database = try DatabaseQueue(path: installation.path("data/duyet.sqlite"))
        try await database.write {
            let sql = "CREATE TRIGGER stop BEFORE INSERT ON auditEntry BEGIN SELECT raise(ABORT, 'stopped'); END"
            try $0.execute(sql: sql)
        }
        #expect(await installation.run("export", "--output", "out.jsonl").code == 1)
        #expect(!FileManager.default.fileExists(atPath: installation.path("out.jsonl")))
        try await database.write { try $0.execute(sql: "DROP TRIGGER stop") }
        #expect(await installation.run("export", "--output", "out.jsonl").code == 0)
    }

    @Test("of an export of several sites, each import takes one")
    func sites() async throws {
        let installation = try await installation()
        await installation.run("sites", "add", "bao", "--origin", "https://bao.example.vn")
        let line = #"{"thread":"/t","id":1,"name":"An","title":"T","content":"C","created":1}"#
        await installation.run("import", "-", "--site", "bao", input: line)
        let all = await installation.run("export").output
        let second = try await TestInstallation()
        await second.run("sites", "add", "moi", "--origin", "https://moi.example.vn")
        let run = await second.run("import", "-", "--site", "moi", "--from-site", "bao", input: all)
        #expect(
            run
                == CommandRun(
                    "1 comment imported into moi: 1 pending; ids 6.\n5 lines of other sites left out.\n"
                )
        )
    }
}
