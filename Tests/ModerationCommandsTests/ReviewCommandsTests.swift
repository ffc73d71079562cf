import AuditLog
import Foundation
import Moderation
import SQLiteStore
import Testing

struct ReviewCommandsTests {
    /// Three comments approved and rejected by an, one held as spam by the policy; all of them in sample 1, with seed 3.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Một")
        try await installation.accept("Hai")
        try await installation.accept("Ba")
        try await installation.accept("Bốn", status: .spam, reasons: [Reason(.honeypot)])
        await installation.run("approve", "1", "2")
        await installation.run("reject", "3", "--reason", "insult")
        await installation.run("audit", "sample", "--seed", "3", "--as", "chi")
        return installation
    }

    @Test("a sample is drawn, told and listed")
    func sample() async throws {
        let installation = try await installation()
        let run = await installation.run("audit", "sample", "--seed", "4", "--count", "3")
        #expect(
            run
                == CommandRun(
                    """
                    Sample 2: 3 comments of 4, drawn with seed 4.

                    STATUS    SCORE  THERE ARE  DRAWN
                    approved  none           2      1
                    rejected  none           1      1
                    spam      none           1      1

                    Have it judged: duyet audit review 2 --as NAME

                    """
                )
        )
        let list = await installation.run("audit", "sample", "--list", after: 90)
        #expect(
            list.output == """
                SAMPLE    AGE  BY   SITE  COMMENTS  OF  REVIEWED
                     1  1 min  chi  all          4   4         0
                     2  1 min  an   all          3   4         0

                """
        )
        let json = await installation.run("audit", "sample", "--list", "--json").output.split(separator: "\n")
        #expect(
            json.first ?? "" == """
                {"sample":1,"time":"2027-01-15T08:00:00Z","moderator":"chi","site":null,"from":null,"to":null,"seed":3,\
                "population":4,"strata":[{"status":"approved","scoreFrom":null,"scoreTo":null,"population":2,"drawn":2},\
                {"status":"rejected","scoreFrom":null,"scoreTo":null,"population":1,"drawn":1},\
                {"status":"spam","scoreFrom":null,"scoreTo":null,"population":1,"drawn":1}],"comments":[4,3,2,1],\
                "reviewed":0,"reviewers":[]}
                """
        )
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("the reviewer sees what the first moderator saw, and nothing of what was found or decided")
    func blind() async throws {
        let installation = try await installation()
        let run = await installation.run("audit", "review", "1", "--as", "hoa", "--list")
        #expect(run.code == 0)
        #expect(run.output.components(separatedBy: "Name      Nguyễn An").count == 5)
        for word in ["spam", "approved", "rejected", "honeypot", "insult", "score", "hidden"] {
            #expect(!run.output.lowercased().contains(word), "\(word)")
        }
        let json = await installation.run("audit", "review", "--as", "hoa", "--list", "--json").output
        #expect(json.split(separator: "\n").count == 4)
        #expect(json.contains(#""name":"Nguyễn An","title":"Ý kiến","content":"Bốn""#))
        #expect(!json.contains("status"))
        // Who decided himself is shown only what nobody decided.
        let own = await installation.run("audit", "review", "1", "--list", "--json").output
        #expect(own.hasPrefix(#"{"id":4,"#))
        #expect(own.split(separator: "\n").count == 1)
    }

    @Test("opinions are read from lines, and those that cannot be taken are told")
    func lines() async throws {
        let installation = try await installation()
        let run = await installation.run(
            "audit",
            "review",
            "1",
            "--as",
            "hoa",
            input: "1 ham\n\n3 reject hate quá lời\n"
        )
        #expect(run == CommandRun("2 opinions recorded, 2 comments left.\n"))
        let again = await installation.run("audit", "review", "--as", "hoa", "--json", input: "1 spam\n4 skip\n9 ham\n")
        #expect(
            again
                == CommandRun(
                    #"{"sample":1,"reviewer":"hoa","recorded":1,"left":1}"# + "\n",
                    error: """
                        Comment 1 was judged by you before: --undo takes the last opinion back.
                        Comment 9 is not in the sample.

                        """,
                    code: 1
                )
        )
        let own = await installation.run("audit", "review", "1", input: "1 ham")
        #expect(own.error == "Comment 1 was decided by yourself: another has to judge it.\n")
        let undo = await installation.run("audit", "review", "1", "--as", "hoa", "--undo")
        #expect(undo == CommandRun("The opinion on comment 4 was taken back.\n"))
        #expect(
            await installation.run("audit", "review", "1", "--as", "mai", "--undo")
                == CommandRun("There is nothing to take back.\n", code: 2)
        )
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test(
        "a line that is no opinion is named, and nothing is recorded",
        arguments: [
            "2 hamm", "2", "x ham", "2 reject", "2 reject because", "0 ham",
        ]
    )
    func brokenLines(line: String) async throws {
        let installation = try await installation()
        let run = await installation.run("audit", "review", "1", "--as", "hoa", input: "1 ham\n\(line)\n")
        #expect(run.code == 1)
        #expect(run.error.hasPrefix("Error: Line 2 of the input is no opinion: \(line)\n"))
        let list = await installation.run("audit", "sample", "--list", "--json")
        #expect(list.output.contains(#""reviewed":0"#))
    }

    @Test("on a terminal one key judges a comment, and leaving goes on where it was left")
    func keys() async throws {
        let installation = try await installation()
        let first = await installation.run("audit", "review", "1", "--as", "hoa", keys: "xhr1kuq")
        #expect(first.code == 0)
        #expect(first.output.contains("4 of 4 left"))
        #expect(first.output.contains("\n  3  hate\n"))
        #expect(first.output.contains("\nReason: advertising\n"))
        #expect(first.output.contains("Taken back: comment "))
        #expect(first.output.hasSuffix("q\n2 comments left; the same command goes on.\n"))
        #expect(!first.output.contains("approved"))
        let second = await installation.run("audit", "review", "1", "--as", "hoa", keys: "ss")
        #expect(second.output.hasPrefix("\n2 of 4 left\n"))
        #expect(second.output.hasSuffix("Nothing of sample 1 is left for hoa.\n"))
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        #expect(try await store.opinions(ofSample: 1).map(\.verdict) == [.ham, .reject, .spam, .spam])
        #expect(try await store.opinions(ofSample: 1)[1].reason == "advertising")
        #expect(
            await installation.run("audit", "review", "1", "--as", "hoa", keys: "")
                == CommandRun("Nothing of sample 1 is left for hoa.\n")
        )
    }

    @Test("without a sample, or anything to draw from, it is said what to do")
    func empty() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run("audit", "sample")
                == CommandRun(
                    error: "No comment there is approved, rejected or held as spam: nothing to draw from.\n",
                    code: 2
                )
        )
        let none = "No sample was drawn yet. `duyet audit sample` draws one."
        #expect(await installation.run("audit", "sample", "--list") == CommandRun("\(none)\n"))
        #expect(await installation.run("audit", "review") == CommandRun(error: "Error: \(none)\n", code: 1))
        #expect(await installation.run("audit", "review", "5").error.hasPrefix("Error: There is no sample 5."))
        #expect(await installation.run("audit", "sample", "--count", "0").code == 64)
        #expect(await installation.run("audit", "sample", "--seed", "-1").code == 64)
        #expect(await installation.run("audit", "review", "--list", "--undo").code == 64)
        #expect(await installation.run("audit", "sample", "--site", "bao").code == 2)
    }

    @Test("a reviewer rejects for a site's own reasons too")
    func ownReasons() async throws {
        let installation = try await installation()
        let added = await installation.run(
            "reasons",
            "add",
            "rumour",
            "--site",
            "demo",
            "--vi",
            "Tin đồn",
            "--en",
            "A rumour"
        )
        #expect(added.code == 0, "\(added.error)")
        #expect(await installation.run("audit", "review", "1", "--as", "hoa", input: "1 reject rumour").code == 0)
        let keys = await installation.run("audit", "review", "1", "--as", "mai", keys: "r9q")
        #expect(keys.output.contains("\n  9  rumour\n"))
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        #expect(try await store.opinions(ofSample: 1).map(\.reason) == ["rumour", "rumour"])
    }

    @Test("why tells a comment's life in its order, with opinions and what was taken back")
    func story() async throws {
        let installation = try await installation()
        await installation.run("audit", "review", "1", "--as", "hoa", input: "3 reject hate quá lời", after: 60)
        await installation.run("audit", "review", "1", "--as", "hoa", "--undo", after: 120)
        await installation.run("undo", "2", after: 180)
        await installation.run("erase", "3", "--reason", "request", after: 240)
        let run = await installation.run("why", "3")
        let story = """
            Comment 3, rejected, erased

            2027-01-15T08:00:00Z  accepted as pending, by version 1 of the site's settings
                no phase of the policy found anything
            2027-01-15T08:00:00Z  pending to rejected by an, operation 2, because insult
            2027-01-15T08:01:00Z  second opinion by hoa, sample 1: reject, because hate
            2027-01-15T08:02:00Z  hoa took the second opinion back
            2027-01-15T08:03:00Z  rejected to pending by an, operation 3, taking back operation 2
            2027-01-15T08:04:00Z  erased by an, because request: pending to rejected

            Entries in the audit log

            """
        #expect(run.output.hasPrefix(story))
    }

    @Test("the report tells what the second review found")
    func report() async throws {
        let installation = try await installation()
        await installation.run("audit", "review", "1", "--as", "hoa", input: "1 ham\n2 spam\n3 reject insult\n4 ham\n")
        let json = await installation.run("audit", "report", "--json").output
        for row in [
            #"{"section":"sample","key":"1","measure":"falseNegatives","value":0.5,"lower":0.5,"upper":0.5,"of":2}"#,
            #"{"section":"sample","key":"1","measure":"falsePositives","value":0.5,"lower":0.5,"upper":0.5,"of":2}"#,
            #"{"section":"sample","key":"1 rejected","measure":"wrong","value":0.0,"#,
            #"{"section":"kappa","key":"an","measure":"kappa","value":0.39999999999999997,"#,
            #"{"section":"reviewer","key":"hoa","measure":"agreed","value":0.5,"#,
        ] {
            #expect(json.contains(row), "\(row)\n\(json)")
        }
        #expect(await installation.run("audit", "report", "--html", "en.html", "--language", "en").code == 0)
        let page = try installation.text("en.html")
        #expect(page.contains("Sample 1, drawn on 2027-01-15: 4 of 4 comments, 4 of them reviewed."))
        #expect(page.contains("Refused by mistake"))
        #expect(page.contains("reviewed by hoa"))
    }
}
