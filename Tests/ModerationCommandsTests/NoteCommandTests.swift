import Foundation
import Testing

struct NoteCommandTests {
    @Test("a note is shown with its comment, and told in its story")
    func note() async throws {
        let installation = try await TestInstallation()
        try await installation.accept("Một ý kiến")
        #expect(
            await installation.run("note", "1", "Chờ toà soạn", "--as", "lan")
                == CommandRun("Noted on comment 1. All of it: duyet show 1\n")
        )
        #expect(
            await installation.run(
                "note",
                "1",
                "-",
                "--json",
                input: "Hai dòng\n\u{1B}[31m đỏ\n",
                after: 60
            )
                == CommandRun(
                    #"{"id":4,"comment":1,"moderator":"an","time":"2027-01-15T08:01:00Z","#
                        + #""text":"Hai dòng\n\u001b[31m đỏ"}"# + "\n"
                )
        )
        let shown = await installation.run("show", "1", after: 180).output
        #expect(
            shown.hasSuffix(
                """

                Notes
                  3 min, by lan
                    Chờ toà soạn
                  2 min, by an
                    Hai dòng
                    \u{FFFD}[31m đỏ

                """
            )
        )
        let story = await installation.run("why", "1").output
        #expect(story.contains("2027-01-15T08:00:00Z  noted by lan: Chờ toà soạn\n"))
        #expect(await installation.run("audit", "verify").code == 0)
        #expect(await installation.run("erase", "1", "--reason", "request").code == 0)
        #expect(!(await installation.run("why", "1", "--json").output.contains("toà soạn")))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("what cannot be noted is told")
    func refused() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        #expect(
            await installation.run("note", "9", "x")
                == CommandRun(
                    error:
                        "Error: There is no comment 9. `duyet queue --status all` shows those that there are.\n",
                    code: 2
                )
        )
        #expect(
            await installation.run("note", "1", "  ")
                == CommandRun(error: "Error: A note has 1 to 1000 characters, not 0.\n", code: 1)
        )
        #expect(await installation.run("note", "1").code == 64)
        #expect(await installation.run("note", "--help").output.contains("Example: duyet note 12"))
    }
}
