import Foundation
import Moderation
import SQLiteStore
import Testing

struct BackupCommandTests {
    @Test("a backup holds the comments, and is for its owner alone")
    func backup() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        let path = installation.path("copy.sqlite")
        #expect(
            await installation.run("backup", "copy.sqlite")
                == CommandRun("\(path) holds 1 comment; the copy was checked and is whole.\n")
        )
        #expect(try installation.mode("copy.sqlite") == 0o600)
        #expect(try await SQLiteStore(path: path).comment(1)?.name == "Nguyễn An")
    }

    @Test("a file that is there is not overwritten")
    func exists() async throws {
        let installation = try await TestInstallation()
        try installation.write("mine", to: "copy.sqlite")
        let run = await installation.run("backup", "copy.sqlite")
        #expect(run.code == 1)
        #expect(run.error.contains("copy.sqlite is there already"))
        #expect(try installation.text("copy.sqlite") == "mine")
    }

    @Test("a folder that there is not is told")
    func noFolder() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("backup", "none/copy.sqlite")
        #expect(run.code == 1)
        #expect(run.error.contains("there is no folder \(installation.path("none"))"))
    }
}
