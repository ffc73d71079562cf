import Foundation
import Moderation
import Testing

/// Comments that were sent without solving the check code, at the command line: 1 is one, 2 and 3 are not.
struct UnsolvedQueueTests {
    private static func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Không giải được mã.", isUnsolved: true)
        try await installation.accept("Ý kiến thứ hai.")
        try await installation.accept("Ý kiến thứ ba.")
        return installation
    }

    private static func ids(_ run: CommandRun) -> [String] {
        run.output.split(separator: "\n").map { String($0.prefix { $0 != "," }) }
    }

    @Test("they stand apart, behind all others that wait")
    func apart() async throws {
        let installation = try await Self.installation()
        #expect(
            await installation.run("queue", after: 200)
                == CommandRun(
                    """
                    ID    AGE  THREAD  NAME       COMMENT
                     2  3 min  /bai-1  Nguyễn An  Ý kiến: Ý kiến thứ hai.
                     3  3 min  /bai-1  Nguyễn An  Ý kiến: Ý kiến thứ ba.

                    Sent without solving the check code:
                    ID    AGE  THREAD  NAME       COMMENT                      REASONS
                     1  3 min  /bai-1  Nguyễn An  Ý kiến: Không giải được mã.  captcha.unsolved

                    Decide: duyet approve IDS, reject, spam. One whole: show ID.

                    """
                )
        )
        #expect(Self.ids(await installation.run("queue", "--json")) == ["{\"id\":2", "{\"id\":3", "{\"id\":1"])
        let rest = await installation.run("queue", "--limit", "2")
        #expect(!rest.output.contains("Không giải"))
        #expect(rest.output.contains("There are more: raise --limit.\n"))
        let three = await installation.run("queue", "--limit", "3")
        #expect(three.output.contains("Không giải"))
        #expect(!three.output.contains("There are more"))
    }

    @Test("--unsolved lists only them, of every status")
    func only() async throws {
        let installation = try await Self.installation()
        #expect(Self.ids(await installation.run("queue", "--unsolved", "--json")) == ["{\"id\":1"])
        #expect(await installation.run("approve", "1").code == 0)
        #expect(await installation.run("queue", "--unsolved", "--json") == CommandRun(""))
        let approved = await installation.run("queue", "--unsolved", "--status", "approved", "--json")
        #expect(Self.ids(approved) == ["{\"id\":1"])
        #expect(Self.ids(await installation.run("queue", "--status", "all", "--json")).first == "{\"id\":1")
    }

    @Test("--all decides on them only where --unsolved says so")
    func all() async throws {
        let installation = try await Self.installation()
        #expect(await installation.run("approve", "--all", "--json").output.contains(#""changed":2"#))
        #expect(await installation.run("reject", "--all", "--unsolved", "--json").output.contains(#""changed":1"#))
        let usage = await installation.run("approve", "1", "--unsolved")
        #expect(usage.code == 64)
        #expect(usage.error.contains("need --all"))
    }

    @Test("why tells it, and the statistics count it")
    func told() async throws {
        let installation = try await Self.installation()
        #expect(await installation.run("why", "1").output.contains("sent without solving the check code"))
        let stats = await installation.run("stats", "--json").output
        #expect(stats.contains(#""pending":3"#))
        #expect(stats.contains(#""unsolved":1"#))
    }
}
