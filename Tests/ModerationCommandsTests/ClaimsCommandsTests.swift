import Foundation
import Testing

struct ClaimsCommandsTests {
    /// With four comments, of which `lan` holds the second and third.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        for number in 1...4 { try await installation.accept("Ý kiến \(number)") }
        await installation.run("claims", "take", "2-3", "--as", "lan")
        return installation
    }

    @Test("claims are taken, listed and released")
    func life() async throws {
        let installation = try await TestInstallation()
        for number in 1...4 { try await installation.accept("Ý kiến \(number)") }
        #expect(
            await installation.run("claims", "list")
                == CommandRun("Nobody holds a comment. Claim some: duyet claims take IDS\n")
        )
        #expect(
            await installation.run("claims", "take", "2-3", "--as", "lan")
                == CommandRun("You hold 2 comments until 2027-01-15T08:05:00Z: 2-3\n")
        )
        #expect(
            await installation.run("claims", "take", "3", "4", "9", after: 120)
                == CommandRun(
                    "You hold 1 comment until 2027-01-15T08:07:00Z: 4\n",
                    error: """
                        3 is claimed by lan, 2 min.
                        --force takes over what others hold.
                        There is no comment 9.

                        """,
                    code: 1
                )
        )
        #expect(
            await installation.run("claims", "list", after: 130)
                == CommandRun(
                    """
                    COMMENT  SITE  BY   SINCE   LEFT
                          2  demo  lan  2 min  2 min
                          3  demo  lan  2 min  2 min
                          4  demo  an    10 s  4 min

                    """
                )
        )
        #expect(
            await installation.run("claims", "list", "--mine", "--json", after: 130)
                == CommandRun(
                    #"{"comment":4,"site":"demo","moderator":"an","since":"2027-01-15T08:02:00Z","#
                        + #""expires":"2027-01-15T08:07:00Z"}"# + "\n"
                )
        )
        #expect(await installation.run("claims", "release", "2-4") == CommandRun("Released 1 comment: 4\n"))
        #expect(
            await installation.run("claims", "release", "--all")
                == CommandRun("You held no comment.\n", code: 2)
        )
        #expect(
            await installation.run("claims", "release", "--all", "--as", "lan", "--json")
                == CommandRun(#"{"released":[2,3]}"# + "\n")
        )
        #expect(
            await installation.run("claims", "list", "--mine")
                == CommandRun("You hold no comment. Claim some: duyet claims take IDS\n")
        )
        #expect(
            await installation.run("claims", "take", "9", "--json")
                == CommandRun(#"{"claimed":[],"held":[],"unclaimable":[],"unknown":[9]}"# + "\n", code: 2)
        )
    }

    @Test("the queue says who holds what, and shows what is free or one's own")
    func queue() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("queue", after: 130)
                == CommandRun(
                    """
                    ID    AGE  THREAD  NAME       COMMENT           CLAIMED
                     1  2 min  /bai-1  Nguyễn An  Ý kiến: Ý kiến 1  –
                     2  2 min  /bai-1  Nguyễn An  Ý kiến: Ý kiến 2  by lan, 2 min
                     3  2 min  /bai-1  Nguyễn An  Ý kiến: Ý kiến 3  by lan, 2 min
                     4  2 min  /bai-1  Nguyễn An  Ý kiến: Ý kiến 4  –

                    Decide: duyet approve IDS, reject, spam. One whole: show ID.

                    """
                )
        )
        func ids(_ arguments: String...) async -> [String] {
            await installation.run(["queue", "--json"] + arguments, after: 130).output
                .split(separator: "\n").map { String($0.prefix(7)) }
        }
        #expect(await ids("--unclaimed") == [#"{"id":1,"#, #"{"id":4,"#].map { String($0.prefix(7)) })
        #expect(await ids("--mine") == [])
        #expect(await ids("--mine", "--as", "lan").count == 2)
        #expect(await installation.run("queue", "--mine", "--unclaimed").code == 64)
        #expect(await installation.run("show", "2", after: 130).output.contains("Claimed   by lan, 2 min\n"))
        #expect(!(await installation.run("show", "2", after: 300).output.contains("Claimed")))
        #expect(await installation.run("queue", "--json", after: 300).output.contains(#""claim":null"#))
    }

    @Test("what another holds is decided with --force only, and the log tells it")
    func deciding() async throws {
        let installation = try await installation()
        let told = """
            2 is claimed by lan, 1 min.
            --force decides on what others have claimed.

            """
        #expect(
            await installation.run("approve", "1-2", after: 60)
                == CommandRun("Operation 1: approved 1 comment. Undo: duyet undo 1\n", error: told, code: 1)
        )
        #expect(
            await installation.run("approve", "2", "--dry-run", after: 60)
                == CommandRun("Nothing was changed.\n", error: told, code: 1)
        )
        #expect(
            await installation.run("approve", "2", "--json", after: 60)
                == CommandRun(
                    #"{"operation":null,"changed":0,"conflicts":[{"id":2,"status":"pending","operation":null,"#
                        + #""moderator":null,"time":null,"claim":{"comment":2,"site":"demo","moderator":"lan","#
                        + #""since":"2027-01-15T08:00:00Z","expires":"2027-01-15T08:05:00Z"},"kind":"claim"}],"unknown":[]}"#
                        + "\n",
                    code: 1
                )
        )
        #expect(
            await installation.run("reject", "--all", "--mine", "--as", "lan", "--dry-run", after: 60).output
                .hasPrefix("Would be rejected: 2 comments (2-3). Nothing was changed.\n")
        )
        #expect(await installation.run("approve", "2", "--force", after: 60).code == 0)
        #expect(
            await installation.run("why", "2").output
                .contains("  an took it over from lan, who had claimed it\n")
        )
        #expect(await installation.run("claims", "take", "3", "--force", after: 60).code == 0)
        #expect(await installation.run("claims", "list", after: 60).output.contains("3  demo  an"))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("a command that names nothing, or too much, is wrong")
    func usage() async throws {
        let installation = try await TestInstallation()
        for arguments in [["claims", "take"], ["claims", "release"], ["claims", "release", "1", "--all"]] {
            #expect(await installation.run(arguments).code == 64, "\(arguments)")
        }
        for command in ["list", "take", "release"] {
            #expect(await installation.run("claims", command, "--help").output.contains("Example: "))
        }
    }
}
