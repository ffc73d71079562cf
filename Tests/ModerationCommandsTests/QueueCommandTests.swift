import Foundation
import Moderation
import Testing

struct QueueCommandTests {
    @Test("an empty queue says where the rest is")
    func empty() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run("queue")
                == CommandRun("Nothing waits for a decision. What was decided: duyet queue --status all\n")
        )
        #expect(
            await installation.run("queue", "--thread", "/x", "--config", "data/duyet.yaml")
                == CommandRun(
                    """
                    No comment matches these filters. All comments: duyet queue --status all --config data/duyet.yaml

                    """
                )
        )
    }

    @Test("the table is aligned and fits the terminal")
    func table() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        try await installation.accept(
            "Xem ngay\nhttp://a.vn \u{1B}[2J và nhiều liên kết khác nữa ở đây",
            name: "王小明",
            title: "你好",
            status: .spam,
            reasons: [Reason(.tooManyLinks, facts: ["count": "3", "limit": "2"])]
        )
        let run = await installation.run("queue", "--status", "all", after: 200)
        #expect(
            run
                == CommandRun(
                    """
                    ID    AGE  STATUS   THREAD  NAME      COMMENT                     REASONS
                     1  3 min  pending  /bai-1  Nguyễn …  Ý kiến: Tôi đồng ý với bà…
                     2  3 min  spam     /bai-1  王小明    你好: Xem ngay http://a.v…  too_many_links

                    Decide: duyet approve IDS, reject, spam. One whole: show ID.

                    """
                )
        )
        #expect(await installation.run("queue").output.contains("你好") == false)
    }

    @Test("a limit shows the oldest, and says that there are more")
    func limit() async throws {
        let installation = try await TestInstallation()
        for _ in 1...3 { try await installation.accept() }
        let output = await installation.run("queue", "--limit", "2").output
        #expect(output.contains("\n 2 "))
        #expect(!output.contains("\n 3 "))
        #expect(output.contains("There are more: raise --limit.\n"))
    }

    @Test("JSON rows hold what scripts rely on")
    func json() async throws {
        let installation = try await TestInstallation()
        try await installation.accept(
            "Một\nhai",
            status: .spam,
            reasons: [Reason(.tooManyLinks, facts: ["limit": "2", "count": "3"])]
        )
        #expect(
            await installation.run("queue", "--status", "spam", "--json")
                == CommandRun(
                    #"{"id":1,"site":"demo","thread":"/bai-1","parent":null,"status":"spam","name":"Nguyễn An","#
                        + #""title":"Ý kiến","content":"Một\nhai","created":"2027-01-15T08:00:00Z","score":null,"#
                        + #""reasons":[{"code":"too_many_links","facts":{"count":"3","limit":"2"}}],"band":null,"model":null,"#
                        + #""group":null,"redacted":false,"claim":null}"#
                        + "\n"
                )
        )
    }

    @Test("filters choose by site, status and thread")
    func filters() async throws {
        let installation = try await TestInstallation()
        try await installation.accept(thread: "/a")
        try await installation.accept(thread: "/b", status: .approved)
        try await installation.accept(thread: "/b", status: .rejected)
        func ids(_ arguments: String...) async -> [String] {
            let thread = arguments.count > 1 ? arguments[1] : "/b"
            let run = await installation.run("queue", "--json", "--status", arguments[0], "--thread", thread)
            return run.output.split(separator: "\n").map { String($0.prefix(7)) }
        }
        #expect(await ids("all", "/a") == [#"{"id":1"#])
        #expect(await ids("all") == [#"{"id":2"#, #"{"id":3"#])
        #expect(await ids("rejected") == [#"{"id":3"#])
        #expect(await ids("pending") == [])
    }

    @Test("a site that there is not is an error, not an empty list")
    func unknownSite() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run("queue", "--site", "bao")
                == CommandRun(
                    error: "Error: There is no site \"bao\". `duyet sites list` shows those that there are.\n",
                    code: 2
                )
        )
    }

    @Test(
        "wrong options are usage errors",
        arguments: [
            ["--limit", "0"], ["--limit", "x"], ["--status", "late"], ["--colour"], ["7"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let installation = try await TestInstallation(isMade: false)
        let run = await installation.run("queue", arguments[0], arguments.count > 1 ? arguments[1] : "--json")
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("Error: "))
        #expect(run.error.contains("Usage: duyet queue"))
    }
}
