import Foundation
import Moderation
import ModerationCommands
import Testing

struct EraseCommandTests {
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        for name in ["Nguyễn An", "Lan", "Lan"] { try await installation.accept("Ý kiến của \(name)", name: name) }
        return installation
    }

    @Test("what is erased is nowhere to be read, and the log verifies")
    func erase() async throws {
        let installation = try await installation()
        await installation.run("approve", "1")
        let run = await installation.run("erase", "1", "--reason", "request", "--as", "hoa")
        #expect(run == CommandRun("1 comment erased: 1\n"))
        let shown = await installation.run("show", "1").output + (await installation.run("why", "1").output)
        #expect(!shown.contains("Nguyễn An"))
        #expect(shown.contains("action: erase"))
        #expect(shown.contains("actor: moderator hoa"))
        #expect(shown.contains("reasons: request"))
        #expect(await installation.run("audit", "verify").code == 0)
        #expect(
            await installation.run("erase", "1", "9", "--reason", "request")
                == CommandRun("0 comments erased\n", error: "Erased before: 1\nThere is no comment 9.\n", code: 1)
        )
    }

    @Test("what was erased is shown as that")
    func shown() async throws {
        let installation = try await TestInstallation()
        try await installation.accept(reasons: [Reason(.tooManyLinks, facts: ["count": "3", "limit": "2"])])
        await installation.run("erase", "1", "--reason", "request")
        #expect(
            await installation.run("show", "1", after: 60)
                == CommandRun(
                    """
                    Comment 1, rejected, erased
                    Site      demo
                    Thread    /bai-1
                    Created   2027-01-15T08:00:00Z (1 min)

                    Found
                      too_many_links

                    """
                )
        )
    }

    @Test("comments are chosen by name, and shown first without being erased")
    func byName() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("erase", "--name", "Lan", "--reason", "order", "--dry-run")
                == CommandRun("2 comments would be erased: 2-3\n")
        )
        #expect(await installation.run("show", "2").output.contains("Ý kiến của Lan"))
        #expect(
            await installation.run("erase", "--name", "Lan", "--reason", "order", "--json")
                == CommandRun(
                    #"{"erased":2,"comments":[2,3],"already":[],"unknown":[],"proposal":null,"proposed":[],"dryRun":false}"#
                        + "\n"
                )
        )
        #expect(await installation.run("erase", "--name", "Lan", "--reason", "order").code == 2)
        #expect(await installation.run("erase", "--name", "Lan", "--site", "bao", "--reason", "order").code == 2)
    }

    @Test("comments of an address are found by it alone")
    func bySource() async throws {
        let installation = try await TestInstallation()
        let seconds = Date().timeIntervalSince(TestInstallation.start)
        #expect(
            await installation.run("erase", "--source", "192.0.2.1", "--reason", "request", after: seconds).code == 2
        )
    }

    @Test(
        "one way to choose, and a reason, are needed",
        arguments: [
            ["erase"], ["erase", "1"], ["erase", "--reason", "request"], ["erase", "1", "--reason", "because"],
            ["erase", "1", "--name", "Lan", "--reason", "request"],
            ["erase", "1", "--site", "demo", "--reason", "request"],
            ["erase", "--source", "bao.example.vn", "--reason", "request"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let installation = try await installation()
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination())
        #expect(await DuyetCommand.execute(arguments, in: context) == 64)
        #expect(await installation.run("audit", "log", "--json").output.contains(#""action":"erase""#) == false)
    }
}
