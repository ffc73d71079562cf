import Moderation
import Testing

@testable import ModerationCommands

struct RulesCommandsTests {
    private func filled() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Chơi casino ở đây")
        try await installation.accept("Casino là có hại")
        try await installation.accept("Xem http://a.example và http://b.example")
        try await installation.accept("Không liên quan")
        await installation.run("spam", "1")
        await installation.run("approve", "2-3")
        return installation
    }

    @Test("new banned words are tried on what was decided, and nothing is changed")
    func words() async throws {
        let installation = try await filled()
        try installation.write("# mới\ncasino\n", to: "new.txt")
        let run = await installation.run("rules", "test", "new.txt")
        #expect(
            run
                == CommandRun(
                    """
                    1 entry of banned words: of 3 decided comments, 2 would be treated otherwise.

                    NOW      THEN  APPROVED  REFUSED  COMMENTS
                    pending  spam         1        1  1-2

                    """
                )
        )
        let json = await installation.run("rules", "test", "new.txt", "--last", "2", "--site", "demo", "--json")
        #expect(
            json.output
                == #"{"compared":2,"flips":[{"id":2,"now":"pending","then":"spam","decided":"approved"}]}"# + "\n"
        )
        #expect(await installation.run("show", "2").output.hasPrefix("Comment 2, approved"))
    }

    @Test("new settings are tried as well")
    func settings() async throws {
        let installation = try await filled()
        try installation.write("maxLinks=1\n\nhamLoss=2%\n", to: "new")
        let run = await installation.run("rules", "test", "new")
        #expect(run.output.hasPrefix("2 settings: of 3 decided comments, 1 would be treated otherwise.\n"))
        try installation.write("moderation=post\n", to: "new")
        let published = await installation.run("rules", "test", "new")
        #expect(published.output.contains("\npending  approved         2        1  1-3\n"))
        try installation.write("maxLinks=many\n", to: "new")
        let invalid = await installation.run("rules", "test", "new")
        #expect(invalid.code == 1 && invalid.error.contains("is no value for maxLinks"))
    }

    @Test("where nothing was decided there is nothing to try on; what is missing is told")
    func empty() async throws {
        let installation = try await TestInstallation()
        try installation.write("casino\n", to: "new.txt")
        #expect(
            await installation.run("rules", "test", "new.txt") == CommandRun("No comment was decided yet.\n", code: 2)
        )
        #expect(await installation.run("rules", "test", "none.txt").code == 1)
        #expect(await installation.run("rules", "test", "new.txt", "--site", "none").code == 2)
        #expect(await installation.run("rules", "test", "new.txt", "--last", "0").code == 64)
        #expect(await installation.run("rules", "test").code == 64)
    }
}
