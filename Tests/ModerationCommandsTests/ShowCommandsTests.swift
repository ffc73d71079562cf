import Foundation
import Moderation
import Testing

struct ShowCommandsTests {
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept(status: .approved)
        try await installation.accept(
            "Dòng một\nDòng hai \u{1B}[31m đỏ",
            name: "Lan",
            title: "",
            parent: 1,
            reasons: [Reason(.honeypot), Reason(.duplicate, facts: ["earlier": "2"])]
        )
        await installation.run("reject", "2", "--as", "hoa", "--reason", "advertising", after: 60)
        return installation
    }

    @Test("a comment is shown whole, with what was found and decided")
    func show() async throws {
        #expect(
            try await installation().run("show", "2", after: 3660)
                == CommandRun(
                    """
                    Comment 2, rejected
                    Site      demo
                    Thread    /bai-1
                    Reply to  1, Nguyễn An: Tôi đồng ý với bài viết.
                    Name      Lan
                    Created   2027-01-15T08:00:00Z (1 h)

                      Dòng một
                      Dòng hai \u{FFFD}[31m đỏ

                    Found
                      a field that people cannot see was filled in
                      the same content was posted before (2 times)

                    Decided
                      1 h, pending to rejected by hoa, operation 1, because advertising

                    """
                )
        )
    }

    @Test("JSON has the row of the queue, the parent and the decisions")
    func showJSON() async throws {
        let output = try await installation().run("show", "2", "--json").output
        #expect(output.hasPrefix(#"{"id":2,"site":"demo","thread":"/bai-1","parent":1,"status":"rejected","#))
        #expect(output.contains(#""parentComment":{"id":1,"#))
        #expect(
            output.hasSuffix(
                #""decisions":[{"operation":1,"before":"pending","after":"rejected","reason":"advertising","#
                    + #""note":null,"moderator":"hoa","time":"2027-01-15T08:01:00Z"}],"appeal":null,"notes":[],"claim":null}"#
                    + "\n"
            )
        )
    }

    @Test("unknown comments are told, the others are shown")
    func unknown() async throws {
        let installation = try await installation()
        let run = await installation.run("show", "1", "9", "--json")
        #expect(run.code == 1)
        #expect(run.output.hasPrefix(#"{"id":1,"#))
        #expect(
            run.error == "There is no comment 9. `duyet queue --status all` shows those that there are.\n"
        )
        #expect(await installation.run("why", "9").code == 2)
        #expect(await installation.run("show", "8-9").code == 2)
        #expect(
            await installation.run("show", "-") == CommandRun(error: "There are no ids on standard input.\n", code: 2)
        )
    }

    @Test("why tells the whole life, down to the entries of the log")
    func why() async throws {
        let output = try await installation().run("why", "2").output
        let story = """
            Comment 2, rejected

            2027-01-15T08:00:00Z  accepted as pending, by version 1 of the site's settings
                found: a field that people cannot see was filled in (honeypot)
                found: the same content was posted before (2 times) (duplicate)
            2027-01-15T08:01:00Z  pending to rejected by hoa, operation 1, because advertising

            Entries in the audit log
              entry 3, leaf
            """
        #expect(output.hasPrefix(story))
        #expect(output.contains("\n    actor: policy\n"))
        #expect(output.contains("\n    actor: moderator hoa\n"))
        #expect(!output.contains("Dòng"))
        let json = try await installation().run("why", "2", "--json").output
        #expect(json.contains(#""entries":[{"sequence":3,"leafHash":""#))
    }

    @Test("colours only where they are wanted")
    func colours() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("show", "2", usesColour: true).output.hasPrefix(
                "\u{1B}[1mComment 2\u{1B}[0m, \u{1B}[31mrejected"
            )
        )
        #expect(await !installation.run("show", "2").output.contains("\u{1B}"))
    }

    @Test("stats count by status")
    func stats() async throws {
        let installation = try await installation()
        try await installation.accept()
        #expect(
            await installation.run("stats", after: 7200)
                == CommandRun(
                    """
                    SITE  PENDING  APPROVED  REJECTED  SPAM  UNSOLVED  APPEALS  OLDEST  NEW 24H  DECIDED 24H
                    demo        1         1         1     0         0        0     2 h        3            1

                    By the hour, the last 24 hours, now at the right:
                      came     ·····················█··  3, at most 3 an hour
                      decided  ·····················█··  1, at most 1 an hour

                    Since 2027-01-14T10:00:00Z: 1 comment decided, half within 1 min, 95 % within 1 min.

                    MODERATOR  DECIDED  UNDONE
                    hoa              1     0 %

                    RULE       FOUND  DECIDED  APPROVED  PRECISION
                    duplicate      1        1         0      100 %
                    honeypot       1        1         0      100 %

                    """
                )
        )
        let zeroes = repeatElement("0", count: 24).joined(separator: ",")
        #expect(
            await installation.run("stats", "--site", "demo", "--json", after: 90_000)
                == CommandRun(
                    #"{"site":"demo","pending":1,"approved":1,"rejected":1,"spam":0,"unsolved":0,"openAppeals":0,"#
                        + #""oldestPending":"2027-01-15T08:00:00Z","acceptedLast24h":0,"decidedLast24h":0,"#
                        + #""bandsLast24h":{"spam":0,"unsure":0,"trusted":0},"since":"2027-01-15T09:00:00Z","#
                        + #""decided":0,"p50Seconds":null,"p95Seconds":null,"#
                        + "\"acceptedByHour\":[\(zeroes)],\"decidedByHour\":[\(zeroes)],"
                        + #""bands":{"spam":0,"unsure":0,"trusted":0},"moderators":[],"rules":[]}"# + "\n"
                )
        )
        #expect(await installation.run("stats", "--site", "bao").code == 2)
    }
}
