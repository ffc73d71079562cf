import Foundation
import Testing

struct BlockCommandsTests {
    @Test("blocks are made, listed and removed")
    func life() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        #expect(
            await installation.run("block", "list")
                == CommandRun(
                    "Nothing is blocked. To block where a comment came from: duyet block add --source-of ID\n"
                )
        )
        #expect(
            await installation.run("block", "add", "--source-of", "1", "--for", "7d", "--reason", "tràn")
                == CommandRun(
                    "Block 1: a source at all sites, until 2027-01-22T08:00:00Z. Undo: duyet block remove 1\n"
                )
        )
        #expect(
            await installation.run(
                "block",
                "add",
                "--pattern",
                "Nhà cái *88",
                "--site",
                "demo",
                "--as",
                "lan"
            )
                == CommandRun("Block 2: text nha cai *88 at demo. Undo: duyet block remove 2\n")
        )
        #expect(
            await installation.run("block", "add", "--name", "Cò Mồi", "--json", "--for", "1h")
                == CommandRun(
                    #"{"id":3,"kind":"name","text":"co moi","site":null,"moderator":"an","#
                        + #""created":"2027-01-15T08:00:00Z","expires":"2027-01-15T09:00:00Z","reason":null,"hits":0,"#
                        + #""lastHit":null,"removed":null}"# + "\n"
                )
        )
        #expect(
            await installation.run("block", "list", after: 3600)
                == CommandRun(
                    """
                    ID  BLOCKS            SITE  BY   SINCE  LEFT  HITS  WHY
                     1  a source          all   an     1 h   6 d     0  tràn
                     2  text nha cai *88  demo  lan    1 h     –     0

                    """
                )
        )
        #expect(await installation.run("block", "list", "--all", after: 3600).output.contains(" over "))
        #expect(
            await installation.run("block", "remove", "2")
                == CommandRun("Block 2 ended: text nha cai *88 at demo. It held 0 comments apart.\n")
        )
        #expect(
            await installation.run("block", "remove", "2")
                == CommandRun(
                    error:
                        "Error: There is no block 2 that stands. `duyet block list` shows those that there are.\n",
                    code: 2
                )
        )
        #expect(
            await installation.run("block", "remove", "3", "--json")
                == CommandRun(#"{"removed":3,"hits":0}"# + "\n")
        )
        #expect(
            await installation.run("block", "add", "--source-of", "1")
                == CommandRun(
                    error: "Error: That is blocked there already, by block 1: see `duyet block list`.\n",
                    code: 1
                )
        )
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test(
        "one subject is needed, and a duration that is one",
        arguments: [
            ["add"], ["add", "--name", "An", "--source-of", "1"],
            ["add", "--name", "An", "--for", "soon"],
            ["add", "--name", "An", "--for", "0s"], ["remove"],
            ["add", "--name", "An", "--reason", String(repeating: "a", count: 201)],
        ]
    )
    func usage(arguments: [String]) async throws {
        let installation = try await TestInstallation()
        #expect(await installation.run(["block"] + arguments).code == 64)
    }

    @Test("what cannot be blocked is told")
    func refused() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("block", "add", "--pattern", "a*")
        #expect(run.code == 1)
        #expect(run.error.hasPrefix("Error: \"a*\" cannot be blocked: "))
        #expect(await installation.run("block", "add", "--name", "An", "--site", "x").code == 2)
        #expect(
            await installation.run("block", "add", "--source-of", "9").error.contains("no comment 9")
        )
        for command in ["add", "list", "remove"] {
            #expect(await installation.run("block", command, "--help").output.contains("Example: "))
        }
    }

    @Test("a block that is sent again after a lost answer is the one that is there; later, or another, it is refused")
    func sentAgain() async throws {
        let installation = try await TestInstallation()
        let command = ["block", "add", "--name", "An", "--for", "7d", "--reason", "tràn", "--json"]
        let first = await installation.run(command)
        #expect(first.code == 0)
        #expect(await installation.run(command, after: 300) == first)
        #expect(await installation.run("block", "list", "--json").output.split(separator: "\n").count == 1)
        for other in [
            await installation.run(command, after: 601), await installation.run(command + ["--as", "lan"]),
            await installation.run("block", "add", "--name", "An", "--for", "7d"),
            await installation.run("block", "add", "--name", "An", "--reason", "tràn"),
            await installation.run("block", "add", "--name", "An", "--for", "8d", "--reason", "tràn"),
        ] {
            #expect(other.code == 1 && other.error.contains("by block 1"), "\(other)")
        }
        #expect(await installation.run("audit", "verify").code == 0)
    }
}
