import Foundation
import Testing

struct ProposalsCommandsTests {
    /// With three comments, at a site that asks for four eyes.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        for number in 1...3 { try await installation.accept("Ý kiến \(number)", name: "Lan") }
        #expect(await installation.run("sites", "set", "demo", "fourEyes=on").code == 0)
        return installation
    }

    @Test("an erasure is proposed, seen, and confirmed by somebody else")
    func erasing() async throws {
        let installation = try await installation()
        #expect(await installation.run("proposals", "list") == CommandRun("Nothing waits to be confirmed.\n"))
        #expect(await installation.run("proposals", "list", "--all") == CommandRun("Nothing was proposed yet.\n"))
        #expect(
            await installation.run("erase", "1-2", "--reason", "request")
                == CommandRun(
                    """
                    Proposal 1: to erase 2 comments (1-2).
                    Nothing is erased before another administrator confirms it: duyet proposals confirm 1

                    """
                )
        )
        #expect(
            await installation.run("proposals", "list", after: 86_400)
                == CommandRun(
                    """
                    ID  WHAT                                     BY  AGE  STATE
                     1  erase 2 comments (1-2), because request  an  1 d  open, 6 d left

                    """
                )
        )
        #expect(
            await installation.run("proposals", "show", "1")
                == CommandRun(
                    """
                    Proposal 1, open, 7 d left
                      erase 2 comments (1-2), because request
                      by an, 2027-01-15T08:00:00Z
                        1  Lan: Ý kiến 1
                        2  Lan: Ý kiến 2

                    Another administrator decides: duyet proposals confirm 1, or decline.

                    """
                )
        )
        #expect(
            await installation.run("proposals", "confirm", "1")
                == CommandRun(
                    error: """
                        Error: Proposal 1 is your own: another administrator has to confirm it. You can take it back with \
                        `duyet proposals decline 1`.

                        """,
                    code: 1
                )
        )
        #expect(
            await installation.run("proposals", "confirm", "1", "--as", "hoa")
                == CommandRun("2 comments erased: 1-2\n")
        )
        #expect(
            await installation.run("proposals", "show", "1", "--json")
                == CommandRun(
                    #"{"id":1,"kind":"erase","comments":[1,2],"reason":"request","moderator":"an","#
                        + #""created":"2027-01-15T08:00:00Z","expires":"2027-01-22T08:00:00Z","state":"confirmed","#
                        + #""decidedBy":"hoa","decided":"2027-01-15T08:00:00Z"}"# + "\n"
                )
        )
        #expect(
            await installation.run("proposals", "decline", "1", "--as", "hoa").error
                .hasPrefix("Error: Proposal 1 is confirmed, and nothing is done about it any more.")
        )
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("a block of a subnet is proposed, declined, and proposed again")
    func blocking() async throws {
        let installation = try await installation()
        let add = ["block", "add", "--subnet-of", "3", "--for", "2d", "--reason", "tràn"]
        #expect(
            await installation.run(add)
                == CommandRun(
                    """
                    Proposal 1: to block a subnet.
                    Nothing is blocked before another administrator confirms it: duyet proposals confirm 1

                    """
                )
        )
        #expect(
            await installation.run("proposals", "show", "1").output
                .contains("  block a subnet at all sites for 2d\n  by an, 2027-01-15T08:00:00Z\n  because tràn\n")
        )
        #expect(
            await installation.run("proposals", "decline", "1")
                == CommandRun("Proposal 1 is declined: nothing was done.\n")
        )
        #expect(await installation.run(add + ["--json"]) == CommandRun(#"{"proposal":2}"# + "\n"))
        #expect(
            await installation.run("proposals", "confirm", "2", "--as", "hoa")
                == CommandRun(
                    "Block 1: a subnet at all sites, until 2027-01-17T08:00:00Z. Undo: duyet block remove 1\n"
                )
        )
        #expect(
            await installation.run("proposals", "list", "--all", "--json").output.contains(#""for":"2d","reason":null"#)
        )
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("what is not there is told, and every command says how it is used")
    func refused() async throws {
        let installation = try await installation()
        for command in ["show", "confirm", "decline"] {
            #expect(
                await installation.run("proposals", command, "7")
                    == CommandRun(
                        error:
                            "Error: There is no proposal 7. `duyet proposals list --all` shows those that there are.\n",
                        code: 2
                    )
            )
            #expect(await installation.run("proposals", command).code == 64)
            #expect(await installation.run("proposals", command, "--help").output.contains("Example: "))
        }
        #expect(await installation.run("proposals", "list", "--help").output.contains("Example: "))
    }
}
