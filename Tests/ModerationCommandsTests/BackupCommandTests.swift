import Foundation
import Moderation
import SQLiteStore
import Testing

@testable import ModerationCommands

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

    @Test("a new file takes no name that somebody else has by now, and leaves nothing when it is given up")
    func newFile() async throws {
        let installation = try await TestInstallation()
        let (part, name) = (installation.path("copy.sqlite.part"), installation.path("copy.sqlite"))
        let file = try NewFile(path: part)
        try file.write(Data("ours".utf8))
        try file.close()
        try installation.write("theirs", to: "copy.sqlite")
        #expect(throws: CommandsError.pathExists(name)) { try file.move(to: name) }
        file.abandon()
        #expect(!FileManager.default.fileExists(atPath: part))
        #expect(try installation.text("copy.sqlite") == "theirs")
        try FileManager.default.removeItem(atPath: name)
        let second = try NewFile(path: part)
        try second.write(Data("ours".utf8))
        try second.close()
        try second.move(to: name)
        #expect(!FileManager.default.fileExists(atPath: part))
        #expect(try installation.text("copy.sqlite") == "ours")
        #expect(try installation.mode("copy.sqlite") == 0o600)
    }

    @Test("a folder that there is not is told")
    func noFolder() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("backup", "none/copy.sqlite")
        #expect(run.code == 1)
        #expect(run.error.contains("there is no folder \(installation.path("none"))"))
    }
}
