import ArgumentParser
import Foundation
import Moderation
import ModerationCommands
import Testing

struct DecisionCommandsTests {
    private func installation(comments: Int) async throws -> TestInstallation {
        let installation = try await TestInstallation()
        for _ in 0..<comments { try await installation.accept() }
        return installation
    }

    private func statuses(_ installation: TestInstallation) async -> [String] {
        await installation.run("queue", "--status", "all", "--json").output.split(separator: "\n").compactMap { row in
            row.firstMatch(of: /"status":"([a-z]+)"/).map { String($0.1) }
        }
    }

    @Test("a decision is made, told with its undo, and undone")
    func decideAndUndo() async throws {
        let installation = try await installation(comments: 4)
        #expect(
            await installation.run("approve", "1", "3-4")
                == CommandRun("Operation 1: approved 3 comments. Undo: duyet undo 1\n")
        )
        #expect(await statuses(installation) == ["approved", "pending", "approved", "approved"])
        #expect(
            await installation.run("undo", "1", "--config", "data/duyet.yaml")
                == CommandRun(
                    "Operation 2: took operation 1 back for 3 comments. "
                        + "Undo: duyet undo 2 --config data/duyet.yaml\n"
                )
        )
        #expect(await statuses(installation) == ["pending", "pending", "pending", "pending"])
        #expect(
            await installation.run("undo", "1")
                == CommandRun(
                    error: "Error: Operation 1 was undone already, by operation 2. `duyet undo 2` does it again.\n",
                    code: 1
                )
        )
    }

    @Test(
        "every command gives its status",
        arguments: [
            ("approve", "approved"), ("reject", "rejected"), ("spam", "spam"),
        ]
    )
    func commands(name: String, status: String) async throws {
        let installation = try await installation(comments: 1)
        #expect(await installation.run(name, "1").code == 0)
        #expect(await statuses(installation) == [status])
        #expect(await installation.run("hold", "1").output.hasPrefix("Operation 2: held 1 comment. "))
        #expect(await statuses(installation) == ["pending"])
    }

    @Test("what was decided meanwhile is a conflict that says by whom, and stays")
    func conflict() async throws {
        let installation = try await installation(comments: 2)
        await installation.run("approve", "1", "--as", "lan")
        #expect(
            await installation.run("reject", "1-2", after: 200)
                == CommandRun(
                    "Operation 2: rejected 1 comment. Undo: duyet undo 2\n",
                    error: """
                        1 was approved by lan 3 min ago (operation 1).
                        They were left as they are; --from approved decides on them all the same.

                        """,
                    code: 1
                )
        )
        #expect(await statuses(installation) == ["approved", "rejected"])
        #expect(await installation.run("reject", "1", "--from", "approved").code == 0)
        #expect(await statuses(installation) == ["rejected", "rejected"])
    }

    @Test("unknown ids are told, and the others are decided")
    func unknown() async throws {
        let installation = try await installation(comments: 1)
        #expect(
            await installation.run("approve", "1", "7-9", "12")
                == CommandRun(
                    "Operation 1: approved 1 comment. Undo: duyet undo 1\n",
                    error: "There is no comment 7-9, 12.\n",
                    code: 1
                )
        )
    }

    @Test("JSON ends in one line with what was changed")
    func json() async throws {
        let installation = try await installation(comments: 2)
        #expect(
            await installation.run("approve", "1", "--json")
                == CommandRun(#"{"operation":1,"changed":1,"conflicts":[],"unknown":[]}"# + "\n")
        )
        #expect(
            await installation.run("reject", "1", "9", "--json")
                == CommandRun(
                    #"{"operation":null,"changed":0,"conflicts":[{"id":1,"status":"approved","operation":1,"#
                        + #""moderator":"an","time":"2027-01-15T08:00:00Z","claim":null,"kind":"status"}],"unknown":[9]}"#
                        + "\n",
                    code: 1
                )
        )
    }

    @Test("ids come from standard input, plain or as rows of the queue")
    func standardInput() async throws {
        let installation = try await installation(comments: 3)
        let rows = await installation.run("queue", "--json").output
        let run = await installation.run("spam", "-", input: "2\n\n" + rows)
        #expect(run == CommandRun("Operation 1: marked as spam 3 comments. Undo: duyet undo 1\n"))
        #expect(await statuses(installation) == ["spam", "spam", "spam"])
    }

    @Test(
        "a line that names no comment is told, and nothing is decided",
        arguments: [
            ("1\nzwei", "zwei"), ("1\n{\"name\":1}", "{\"name\":1}"), ("1\n-1", "-1"),
        ]
    )
    func wrongInput(input: String, line: String) async throws {
        let installation = try await installation(comments: 1)
        #expect(
            await installation.run("approve", "-", input: input)
                == CommandRun(
                    error: "Error: Line 2 of the input is neither an id nor a JSON object with an \"id\": \(line)\n",
                    code: 1
                )
        )
        #expect(await statuses(installation) == ["pending"])
    }

    @Test("nothing matched is exit code 2")
    func nothing() async throws {
        let installation = try await TestInstallation()
        let text = "Nothing matched: nothing was changed.\n"
        #expect(
            await installation.run("approve", "-")
                == CommandRun(text, error: "There are no ids on standard input.\n", code: 2)
        )
        #expect(await installation.run("approve", "--all") == CommandRun(text, code: 2))
        let unknown = CommandRun(text, error: "There is no comment 998-999.\n", code: 2)
        #expect(await installation.run("approve", "998-999") == unknown)
        #expect(await installation.run("approve", "998-999", "--dry-run") == unknown)
    }

    @Test("filters with --all decide on what they match, however much it is")
    func all() async throws {
        let installation = try await TestInstallation()
        try await installation.accept(thread: "/a")
        try await installation.accept(thread: "/b")
        try await installation.accept(thread: "/b", status: .spam)
        #expect(await installation.run("approve", "--all", "--thread", "/b").code == 0)
        #expect(await statuses(installation) == ["pending", "approved", "spam"])
        #expect(await installation.run("reject", "--all", "--status", "approved", "--status", "spam").code == 0)
        #expect(await statuses(installation) == ["pending", "rejected", "rejected"])
    }

    @Test("a dry run tells and changes nothing")
    func dryRun() async throws {
        let installation = try await installation(comments: 3)
        let dryRun = await installation.run("approve", "1-3", "--dry-run")
        #expect(
            dryRun.output.hasPrefix(
                "Would be approved: 3 comments (1-3). Nothing was changed.\n\nAt demo: 3 pending.\n"
            )
        )
        #expect(dryRun.code == 0)
        #expect(
            await installation.run("approve", "1", "9", "--dry-run", "--json")
                == CommandRun(
                    #"{"operation":null,"changed":0,"wouldChange":1,"conflicts":[],"unknown":[9],"#
                        + #""groups":[{"site":"demo","status":"pending","count":1}],"#
                        + #""authors":[{"name":"Nguyễn An","count":1}],"first":[1]}"# + "\n",
                    code: 1
                )
        )
        #expect(await statuses(installation) == ["pending", "pending", "pending"])
        #expect(await installation.run("history", "--json").output.isEmpty)
    }

    @Test("the moderator is the named one, else the configured one, else the login name")
    func moderator() async throws {
        let installation = try await installation(comments: 3)
        await installation.run("approve", "1")
        await installation.run("approve", "2", environment: ["DUYET_MODERATION_MODERATOR": "hoa"])
        await installation.run("approve", "3", "--as", "lan", environment: ["DUYET_MODERATION_MODERATOR": "hoa"])
        let history = await installation.run("history", "--json").output
        #expect(history.matches(of: /"moderator":"([a-z]+)"/).map { String($0.1) } == ["lan", "hoa", "an"])
    }

    @Test("a name that could disturb the log is refused", arguments: ["", "a\nb", "a\u{202E}b"])
    func badName(name: String) async throws {
        let installation = try await installation(comments: 1)
        let run = await installation.run("approve", "1", "--as", name)
        #expect(run.code == 1)
        #expect(run.error.contains("cannot be a moderator's name"))
        #expect(await statuses(installation) == ["pending"])
    }

    @Test(
        "commands that do not say on what to decide are usage errors",
        arguments: [
            ["approve"], ["approve", "1", "--all"], ["approve", "1", "--site", "demo"], ["approve", "x"],
            ["approve", "3-1"], ["hold", "--all"], ["approve", "1", "--reason", ""],
            ["approve", "1", "--reason", "Bad!"], ["undo"], ["undo", "x"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let installation = try await TestInstallation(isMade: false)
        let recorded = RecordedOutput()
        let code = await DuyetCommand.execute(
            arguments,
            in: installation.context(recorded.destination())
        )
        #expect(code == 64)
        #expect(recorded.error.contains("Usage: duyet \(arguments[0])"))
    }

    @Test("a reason is one of the codes, which a wrong one and the help list", arguments: DecisionReason.allCases)
    func reasons(reason: DecisionReason) async throws {
        let installation = try await installation(comments: 1)
        let wrong = await installation.run("reject", "1", "--reason", "rude")
        #expect(wrong.code == 64)
        #expect(wrong.error.contains("  - \(reason.rawValue)\n"))
        #expect(await installation.run("reject", "--help").output.contains(reason.rawValue))
        #expect(await installation.run("reject", "1", "--reason", reason.rawValue).code == 0)
        #expect(await installation.run("history", "--json").output.contains(#""reason":"\#(reason.rawValue)""#))
    }

    @Test("shell completion offers the reasons")
    func completion() {
        let script = DuyetCommand.completionScript(for: .bash)
        #expect(script.contains("---completion approve -- --reason"))
    }

    @Test("an unknown operation is told, and matches nothing")
    func unknownOperation() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run("undo", "5")
                == CommandRun(
                    error: "There is no operation 5. `duyet history` shows those that there are.\n",
                    code: 2
                )
        )
    }

    @Test("history lists operations, newest first")
    func history() async throws {
        let installation = try await installation(comments: 3)
        #expect(
            await installation.run("history")
                == CommandRun("No decision was made yet. What waits: duyet queue\n")
        )
        await installation.run("reject", "1-2", "--reason", "advertising", "--note", "bán hàng", "--as", "lan")
        await installation.run("undo", "1", after: 60)
        #expect(
            await installation.run("history", after: 3600)
                == CommandRun(
                    """
                    OPERATION     AGE  BY   WHAT                   COMMENTS  WHY
                            2  59 min  an   undid 1                1-2
                            1     1 h  lan  rejected, undone by 2  1-2       advertising: bán hàng

                    """
                )
        )
    }
}
