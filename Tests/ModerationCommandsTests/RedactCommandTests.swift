import Foundation
import Moderation
import Testing

struct RedactCommandTests {
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Gọi 0912 nhé.\nSố 0912.", status: .approved)
        return installation
    }

    @Test("a piece is destroyed after it was confirmed, and is nowhere any more")
    func confirmed() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("redact", "1", "--text", "0912", keys: "y")
                == CommandRun(
                    """
                    What is left of the content, without 2 pieces:
                      Gọi █████ nhé.
                      Số █████.
                    It cannot be undone. Destroy? (y/n)
                    Comment 1: 2 pieces of its content destroyed.

                    """
                )
        )
        #expect(await installation.run("show", "1").output.contains("  Gọi █████ nhé.\n"))
        #expect(!(await installation.run("why", "1", "--json").output.contains("0912")))
        #expect(await installation.run("why", "1").output.contains("a piece of its content was destroyed by an\n"))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("without a terminal it takes --yes, and n leaves everything as it is")
    func asking() async throws {
        let installation = try await installation()
        let declined = await installation.run("redact", "1", "--from", "1", "--count", "3", keys: "n")
        #expect(declined.code == 1)
        #expect(declined.error == "Nothing was destroyed.\n")
        #expect(await installation.run("redact", "1", "--text", "0912").code == 64)
        #expect(await installation.run("redact", "1", "--text", "0912", "--json", keys: "y").code == 64)
        #expect(await installation.run("show", "1").output.contains("0912"))
        #expect(
            await installation.run("redact", "1", "--field", "name", "--text", "An", "--yes", "--json")
                == CommandRun(#"{"comment":1,"field":"name","pieces":1}"# + "\n")
        )
        #expect(await installation.run("show", "1").output.contains("Nguyễn █████"))
    }

    @Test("what would be left is shown first")
    func dryRun() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("redact", "1", "--text", "0912", "--dry-run")
                == CommandRun(
                    """
                    What is left of the content, without 2 pieces:
                      Gọi █████ nhé.
                      Số █████.
                    Nothing was destroyed.

                    """
                )
        )
        #expect(
            await installation.run("redact", "1", "--from", "1", "--count", "8", "--dry-run", "--json")
                == CommandRun(
                    #"{"comment":1,"field":"content","pieces":1,"left":"█████ nhé.\nSố 0912."}"# + "\n"
                )
        )
        #expect(await installation.run("redact", "1", "--text", "0913", "--dry-run").code == 2)
        #expect(await installation.run("show", "1").output.contains("Gọi 0912 nhé."))
    }

    @Test("what is not there is told")
    func refused() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("redact", "1", "--text", "0913", "--yes")
                == CommandRun(
                    error:
                        "Error: The content of comment 1 has no such piece: see `duyet show 1`. Nothing was destroyed.\n",
                    code: 2
                )
        )
        #expect(await installation.run("redact", "9", "--text", "x", "--yes").error.contains("no comment 9"))
        #expect(await installation.run("redact", "--help").output.contains("Example: duyet redact 12"))
    }

    @Test(
        "one way to say what is needed",
        arguments: [
            [], ["--text", "a", "--from", "1", "--count", "1"], ["--from", "1"], ["--count", "1"], ["--text", ""],
            ["--from", "0", "--count", "1"], ["--from", "1", "--count", "0"], ["--text", "a", "--field", "code"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let installation = try await TestInstallation()
        #expect(await installation.run(["redact", "1", "--yes"] + arguments).code == 64)
    }
}
