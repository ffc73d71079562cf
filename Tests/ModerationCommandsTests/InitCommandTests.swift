import Foundation
import Testing

struct InitCommandTests {
    @Test("a new installation has its files, with secrets that nobody else may read")
    func makesFiles() async throws {
        let installation = try await TestInstallation(isMade: false)
        let run = await installation.run("init", "data/")
        #expect(
            run
                == CommandRun(
                    """
                    data holds duyet.yaml, secrets.yaml (mode 0600), duyet.sqlite, banned-words/, and the site "demo".

                    Next:
                      duyet serve --config data/duyet.yaml
                      duyet queue --config data/duyet.yaml
                      duyet doctor --config data/duyet.yaml

                    """
                )
        )
        #expect(try installation.mode("data") == 0o700)
        #expect(try installation.mode("data/secrets.yaml") == 0o600)
        #expect(try installation.mode("data/duyet.sqlite") == 0o600)
        #expect(try installation.text("data/banned-words/demo.txt").hasPrefix("# "))
        #expect(await installation.run("sites", "list").output.contains("Cổng thông tin tỉnh (demo)  vi"))
    }

    @Test("JSON names the configuration and the site")
    func json() async throws {
        let installation = try await TestInstallation(isMade: false)
        #expect(
            await installation.run("init", "data/", "--json")
                == CommandRun(#"{"config":"data/duyet.yaml","site":"demo"}"# + "\n")
        )
        #expect(FileManager.default.fileExists(atPath: installation.path("data/duyet.sqlite")))
    }

    @Test("the log names the moderator of the environment")
    func moderator() async throws {
        let installation = try await TestInstallation(isMade: false)
        await installation.run("init", "data", environment: ["DUYET_MODERATION_MODERATOR": "hoa"])
        #expect(await installation.run("audit", "log", "--json").output.contains(#""actor":"moderator hoa""#))
    }

    @Test("two installations have different secrets")
    func freshSecrets() async throws {
        let first = try await TestInstallation()
        let second = try await TestInstallation()
        #expect(try first.text("data/secrets.yaml") != second.text("data/secrets.yaml"))
    }

    @Test(
        "whatever is there already is kept, and nothing is added",
        arguments: [
            "duyet.yaml", "secrets.yaml", "duyet.sqlite", "banned-words/demo.txt",
        ]
    )
    func refusesToOverwrite(name: String) async throws {
        let installation = try await TestInstallation(isMade: false)
        let folder = installation.folder.appending(path: "data/banned-words")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try installation.write("mine", to: "data/\(name)")
        let run = await installation.run("init", "data")
        let path = installation.path("data/\(name)")
        #expect(
            run
                == CommandRun(
                    error:
                        "Error: \(path) is there already, and nothing was overwritten: choose another place, or move it away.\n",
                    code: 1
                )
        )
        #expect(try installation.text("data/\(name)") == "mine")
        let files = try FileManager.default.subpathsOfDirectory(atPath: installation.path("data"))
        #expect(Set(files) == ["banned-words", name])
    }

    @Test("a folder that cannot be made leaves nothing behind")
    func leavesNothing() async throws {
        let installation = try await TestInstallation(isMade: false)
        try installation.write("a file", to: "data")
        let run = await installation.run("init", "data/inner")
        #expect(run.code == 1)
        #expect(run.error.hasPrefix("Error: "))
        #expect(try installation.text("data") == "a file")
    }
}
