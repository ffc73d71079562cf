import Foundation
import Moderation
import SQLiteStore
import Testing

struct AppealsCommandsTests {
    /// Three comments, of which lan has refused two; both have an appeal.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        for content in ["Mua hàng ở đây", "Đồ ngốc", "Ý kiến"] { try await installation.accept(content) }
        await installation.run("reject", "1-2", "--as", "lan", "--reason", "insult", "--note", "xem kỹ", after: 60)
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        for (id, message) in [(1, "Tôi không xúc phạm ai.\nXin xem lại."), (2, "Tôi nói đùa\u{1B}[31m thôi mà.")] {
            let time = TestInstallation.start.addingTimeInterval(120)
            let draft = AppealDraft(comment: Int64(id), message: message, time: time)
            _ = try await store.submit(draft, period: .seconds(3600))
        }
        return installation
    }

    @Test("without appeals the list says so")
    func empty() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run("appeals")
                == CommandRun("No appeal waits for an answer. All appeals: duyet appeals --state all\n")
        )
        #expect(await installation.run("appeals", "--json") == CommandRun())
        #expect(
            await installation.run("appeals", "--state", "granted")
                == CommandRun("No appeal matches. All appeals: duyet appeals --state all\n")
        )
        #expect(await installation.run("appeals", "--site", "bao").code == 2)
        #expect(await installation.run("appeals", "--state", "shut").code == 64)
    }

    @Test("open appeals are listed, oldest first, with who refused and why")
    func list() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("appeals", after: 3720)
                == CommandRun(
                    """
                    ID  AGE  REFUSED BY  REASON  APPEAL
                     1  1 h  lan         insult  Tôi không xúc phạm ai. Xin xem lại.
                     2  1 h  lan         insult  Tôi nói đùa�[31m thôi mà.

                    One whole: duyet appeals show ID. Answer: appeals grant IDS, appeals uphold IDS.

                    """
                )
        )
        let rows = await installation.run("appeals", "--json", "--limit", "1").output
        #expect(
            rows.hasPrefix(
                #"{"id":1,"site":"demo","appeal":{"state":"open","created":"2027-01-15T08:02:00Z","message":"Tôi không "#
                    + #"xúc phạm ai.\nXin xem lại.","against":1,"answer":null,"moderator":null,"time":null,"operation":null},"#
                    + #""refusal":{"operation":1,"before":"pending","after":"rejected","reason":"insult","note":"xem kỹ","#
            )
        )
    }

    @Test("one appeal is shown with its comment, the first decision, its moderator, reason and note")
    func show() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("appeals", "show", "1", after: 3720)
                == CommandRun(
                    """
                    Comment 1, rejected
                    Site      demo
                    Thread    /bai-1
                    Name      Nguyễn An
                    Title     Ý kiến
                    Created   2027-01-15T08:00:00Z (1 h)

                      Mua hàng ở đây

                    Decided
                      1 h, pending to rejected by lan, operation 1, because insult: xem kỹ

                    Appeal
                      1 h, against operation 1, open
                        Tôi không xúc phạm ai.
                        Xin xem lại.

                    Anybody but lan may answer: duyet appeals grant 1, or uphold; --answer TEXT is for the visitor.

                    """
                )
        )
        #expect(
            await installation.run("appeals", "show", "3")
                == CommandRun(error: "Nobody appealed for comment 3.\n", code: 2)
        )
        #expect(await installation.run("appeals", "show", "9").code == 2)
        #expect(await installation.run("appeals", "show", "1", "--json").output.contains(#""appeal":{"state":"open","#))
    }

    @Test(
        "who works is named where somebody is registered",
        arguments: [
            ["appeals"], ["appeals", "show", "1"], ["reasons", "list", "--site", "demo"],
            ["rules", "test", "words.txt"], ["audit", "replay", "--policy", "policy.txt"],
        ]
    )
    func named(command: [String]) async throws {
        let installation = try await installation()
        await installation.run("moderators", "add", "hoa", "--role", "administrator")
        try installation.write("casino\n", to: "words.txt")
        try installation.write("maxLinks=0\n", to: "policy.txt")
        await installation.run("moderators", "add", "vy", "--role", "auditor", "--as", "hoa")
        #expect(await installation.run(command).error.contains("\"an\" is no moderator here: name one with --as."))
        #expect(await installation.run(command + ["--as", "vy"]).code == 0)
    }

    @Test("appeals are granted and upheld, once, by another moderator than the one who refused")
    func answers() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("appeals", "grant", "1", "--as", "lan")
                == CommandRun(
                    "No appeal was answered.\n",
                    error: "1: lan refused this comment (operation 1). Another moderator must answer the appeal.\n",
                    code: 1
                )
        )
        #expect(
            await installation.run("appeals", "grant", "1", "--as", "hoa", "--answer", "Đúng vậy.", after: 300)
                == CommandRun("Operation 2: granted 1 appeal, published 1.\n")
        )
        #expect(
            await installation.run("appeals", "uphold", "1-3", "--as", "hoa", after: 300)
                == CommandRun(
                    "Upheld the decision against 1 appeal: 2.\n",
                    error: """
                        1: the appeal was granted by hoa already, which is final.
                        There is no appeal for 3.

                        """,
                    code: 1
                )
        )
        #expect(
            await installation.run("undo", "2")
                == CommandRun(
                    error: "Error: Operation 2 granted appeals, which is final. "
                        + "A comment that has to go is taken down by a new decision.\n",
                    code: 1
                )
        )
        #expect(await installation.run("appeals", "grant", "3").code == 2)
        #expect(await installation.run("queue", "--status", "approved", "--json").output.hasPrefix(#"{"id":1,"#))
        #expect(await installation.run("audit", "verify").code == 0)
        let story = await installation.run("why", "1", after: 600).output
        #expect(
            story.contains(
                """
                2027-01-15T08:01:00Z  pending to rejected by lan, operation 1, because insult: xem kỹ
                2027-01-15T08:02:00Z  the visitor appealed against operation 1
                2027-01-15T08:05:00Z  rejected to approved by hoa, operation 2
                2027-01-15T08:05:00Z  the appeal was granted by hoa

                """
            )
        )
        #expect(
            await installation.run("show", "1", after: 600).output.hasSuffix(
                """
                Appeal
                  8 min, against operation 1, granted
                    Tôi không xúc phạm ai.
                    Xin xem lại.
                  5 min, granted by hoa
                    Đúng vậy.

                """
            )
        )
    }

    @Test("JSON tells what was answered and what was not, and why")
    func json() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("appeals", "grant", "1", "7", "--as", "lan", "--json")
                == CommandRun(
                    #"{"operation":null,"answered":[],"refused":[{"id":1,"code":"own_decision","message":"1: lan refused "#
                        + #"this comment (operation 1). Another moderator must answer the appeal."}],"unknown":[7]}"#
                        + "\n",
                    code: 1
                )
        )
        let rows = await installation.run("appeals", "--json").output
        #expect(
            await installation.run("appeals", "grant", "-", "--as", "hoa", "--json", input: rows)
                == CommandRun(#"{"operation":2,"answered":[1,2],"refused":[],"unknown":[]}"# + "\n")
        )
    }

    @Test("whoever lost an appeal is told that it is final, and not to try again")
    func lostAppeal() async throws {
        let installation = try await installation()
        await installation.run("appeals", "grant", "1", "--as", "hoa", after: 300)
        let told =
            "1 stays: its author appealed against your refusal, and that was granted, which is final.\n"
        for from in [["--from", "approved"], []] {
            #expect(
                await installation.run(["reject", "1", "--as", "lan", "--reason", "insult"] + from, after: 400).error
                    .contains("--from approved") == from.isEmpty
            )
        }
        let again = ["reject", "1", "--as", "lan", "--reason", "insult", "--from", "approved"]
        #expect(
            await installation.run(again, after: 400)
                == CommandRun("Nothing was changed.\n", error: told, code: 1)
        )
        #expect(
            await installation.run(again + ["--dry-run"], after: 400)
                == CommandRun("Nothing was changed.\n", error: told, code: 1)
        )
        #expect(await installation.run(again + ["--json"], after: 400).output.contains(#""kind":"lostAppeal"}]"#))
    }

    @Test("stats count open appeals")
    func stats() async throws {
        let installation = try await installation()
        #expect(await installation.run("stats", "--json").output.contains(#""openAppeals":2,"#))
        await installation.run("appeals", "uphold", "2", "--as", "hoa")
        #expect(await installation.run("stats", "--json").output.contains(#""openAppeals":1,"#))
    }

    @Test("an answer that is too long or empty is a usage error", arguments: ["", String(repeating: "x", count: 1001)])
    func usage(answer: String) async throws {
        let run = try await TestInstallation(isMade: false).run("appeals", "grant", "1", "--answer", answer)
        #expect(run.code == 64)
        #expect(run.error.contains("--answer takes 1 to 1000 characters."))
    }
}
