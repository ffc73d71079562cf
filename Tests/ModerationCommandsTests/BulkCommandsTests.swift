import Foundation
import Moderation
import ModerationCommands
import Testing

/// Filters, dry runs and decisions on many comments at once.
struct BulkCommandsTests {
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Mua ngay kẻo lỡ", name: "Lan", reasons: [Reason(.tooManyLinks)])
        try await installation.accept("Đường sá xuống cấp", name: "Bình", title: "Hạ tầng")
        try await installation.accept("Duong ong nuoc", name: "Bình", thread: "/bai-2", status: .spam)
        return installation
    }

    private func ids(_ run: CommandRun) -> [String] {
        run.output.split(separator: "\n").compactMap { $0.firstMatch(of: /^\{"id":([0-9]+),/).map { String($0.1) } }
    }

    @Test(
        "each filter narrows what is listed",
        arguments: [
            (["--search", "duong"], ["2"]), (["--search", "duong", "--status", "all"], ["2", "3"]),
            (["--search", #""xuống cấp" đường"#], ["2"]), (["--search", #""cấp xuống""#], []),
            (["--search", "ha* binh"], ["2"]), (["--rule", "too_many_links"], ["1"]),
            (["--rule", "honeypot", "--rule", "too_many_links"], ["1"]), (["--since", "1h"], ["1", "2"]),
            (["--since", "2027-01-15"], ["1", "2"]), (["--since", "2027-01-16"], []),
            (["--since", "2027-01-15T08:00:01Z"], []), (["--until", "2027-01-15"], ["1", "2"]),
            (["--until", "2027-01-15T08:00:00Z"], []), (["--source-of", "3"], ["1", "2"]),
        ]
    )
    func filters(options: [String], expected: [String]) async throws {
        let installation = try await installation()
        let run = await installation.run(["queue", "--json"] + options, after: 60)
        #expect(run.code == 0)
        #expect(ids(run) == expected)
    }

    @Test("filters choose what is decided, and need --all for it")
    func deciding() async throws {
        let installation = try await installation()
        #expect(await installation.run("reject", "1", "--search", "mua").code == 64)
        let run = await installation.run("reject", "--all", "--search", "MUA", "--reason", "advertising")
        #expect(run == CommandRun("Operation 1: rejected 1 comment. Undo: duyet undo 1\n"))
        #expect(await installation.run("spam", "--all", "--since", "2027-02-01").code == 2)
    }

    @Test(
        "a filter that cannot be is a usage error, or names what is not there",
        arguments: [
            (["--since", "gestern"], 64), (["--since", "5"], 64), (["--rule", "sorcery"], 64),
            (["--search", "…"], 64), (["--search", String(repeating: "a", count: 201)], 64),
            (["--source-of", "77"], 2), (["--similar-to", "77"], 2), (["--since", "99999d"], 64),
        ] as [([String], Int32)]
    )
    func invalid(options: [String], code: Int32) async throws {
        let run = await (try await installation()).run(["queue"] + options)
        #expect(run.code == code)
        #expect(run.output.isEmpty)
        #expect(!run.error.isEmpty)
    }

    @Test("a dry run counts by site, status and name, and shows the first")
    func dryRun() async throws {
        let installation = try await installation()
        for _ in 1...4 { try await installation.accept("Thêm nữa", name: "Lan", status: .spam) }
        let run = await installation.run("approve", "--all", "--status", "all", "--dry-run", after: 60)
        #expect(
            run
                == CommandRun(
                    """
                    Would be approved: 7 comments (1-7). Nothing was changed.

                    At demo: 2 pending, 5 spam.
                    By Lan (5), Bình (2).

                    ID    AGE  NAME  COMMENT
                     1  1 min  Lan   Ý kiến: Mua ngay kẻo lỡ
                     2  1 min  Bình  Hạ tầng: Đường sá xuống cấp
                     3  1 min  Bình  Ý kiến: Duong ong nuoc
                     4  1 min  Lan   Ý kiến: Thêm nữa
                     5  1 min  Lan   Ý kiến: Thêm nữa
                    And 2 more.

                    """
                )
        )
        #expect(await installation.run("history", "--json").output.isEmpty)
    }

    @Test("thousands are decided in one operation, from standard input too, and undone in one")
    func many() async throws {
        let installation = try await installation()
        for _ in 1...40 { try await installation.accept(thread: "/nhiều") }
        let listed = await installation.run("queue", "--json", "--thread", "/nhiều").output
        let run = await installation.run("approve", "-", "--json", input: listed)
        #expect(run.output == #"{"operation":1,"changed":40,"conflicts":[],"unknown":[]}"# + "\n")
        let undone = await installation.run("undo", "1")
        #expect(undone.output == "Operation 2: took operation 1 back for 40 comments. Undo: duyet undo 2\n")
        #expect(ids(await installation.run("queue", "--json")).count == 42)
    }
}
