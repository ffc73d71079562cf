import Foundation
import GRDB
import Moderation
import SQLiteStore
import Testing

struct RestoreCommandTests {
    /// An installation with one comment, a signed log, and a backup of that.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Trước khi sao lưu")
        await installation.run("audit", "checkpoint")
        #expect(await installation.run("backup", "copy.sqlite").code == 0)
        return installation
    }

    @Test("a backup is brought back to another place, checked")
    func otherPlace() async throws {
        let installation = try await installation()
        try FileManager.default.createDirectory(atPath: installation.path("new"), withIntermediateDirectories: true)
        let path = installation.path("new/duyet.sqlite")
        #expect(
            await installation.run("restore", "copy.sqlite", "--to", "new")
                == CommandRun(
                    """
                    \(path) holds 1 comment and 2 entries of the log.
                    The database is whole, and all is as the log says; its signatures were not checked: name a key with --key.

                    """
                )
        )
        #expect(try installation.mode("new/duyet.sqlite") == 0o600)
        #expect(try await SQLiteStore(path: path).comment(1)?.content == "Trước khi sao lưu")
        let again = await installation.run("restore", "copy.sqlite", "--to", "new")
        #expect(again.code == 1)
        #expect(
            again.error
                == "Error: There is a database at \(path) already: --force puts the backup in its place, and keeps it beside.\n"
        )
    }

    @Test("with --force it takes the place of the database, which is kept; doctor and audit verify find nothing wrong")
    func forced() async throws {
        let installation = try await installation()
        try await installation.accept("Sau khi sao lưu")
        let run = await installation.run("restore", "copy.sqlite", "--config", "data/duyet.yaml", "--force")
        let path = installation.path("data/duyet.sqlite")
        #expect(
            run
                == CommandRun(
                    """
                    \(path) holds 1 comment and 2 entries of the log.
                    The database is whole, and all is as the log says.
                    What was there before is now \(path).before-20270115T080000

                    """
                )
        )
        #expect(await installation.run("doctor").code == 0)
        #expect(await installation.run("audit", "verify").code == 0)
        let store = try SQLiteStore(path: path)
        #expect(try await store.comments(from: 1, limit: 10).map(\.content) == ["Trước khi sao lưu"])
        let earlier = try SQLiteStore(path: "\(path).before-20270115T080000")
        #expect(try await earlier.comments(from: 1, limit: 10).count == 2)
    }

    @Test("a database that somebody has open is not replaced, even with --force")
    func inUse() async throws {
        let installation = try await installation()
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        let run = await installation.run("restore", "copy.sqlite", "--config", "data/duyet.yaml", "--force")
        #expect(run.code == 1)
        #expect(run.error.contains("stop the server first"))
        #expect(try await store.comment(1) != nil)
    }

    @Test("a backup that was tampered with, or is damaged, or none at all, changes nothing")
    func bad() async throws {
        let installation = try await installation()
        try FileManager.default.createDirectory(atPath: installation.path("new"), withIntermediateDirectories: true)
        let copy = try DatabaseQueue(path: installation.path("copy.sqlite"))
        try await copy.write {
            try $0.execute(sql: "DROP TRIGGER commentSearchIsChanged; UPDATE comment SET content = 'Khác'")
        }
        try copy.close()
        let tampered = await installation.run("restore", "copy.sqlite", "--to", "new")
        #expect(tampered.code == 2)
        #expect(tampered.output.hasPrefix("problem  entry 2 of the log:"))
        #expect(tampered.output.hasSuffix("The backup is not whole: nothing was restored.\n"))
        let json = await installation.run("restore", "copy.sqlite", "--to", "new", "--json")
        #expect(json.output.hasPrefix(#"{"restored":false,"#))

        try installation.write(String(repeating: "no database ", count: 1000), to: "text")
        #expect(await installation.run("restore", "text", "--to", "new").code == 1)
        #expect(await installation.run("restore", "missing", "--to", "new").code == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: installation.path("new")) == [])
    }

    @Test("a backup taken while comments come in is one moment of the database, whole")
    func underLoad() async throws {
        let installation = try await installation()
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask { for index in 0..<40 { try await installation.accept("Ý kiến \(index)") } }
            }
            for number in 1...5 {
                let run = await installation.run("backup", "load-\(number).sqlite")
                #expect(run.code == 0)
                let folder = "new-\(number)"
                try FileManager.default.createDirectory(
                    atPath: installation.path(folder),
                    withIntermediateDirectories: true
                )
                let restored = await installation.run("restore", "load-\(number).sqlite", "--to", folder)
                #expect(restored.code == 0, "\(restored)")
            }
            try await group.waitForAll()
        }
        #expect(await installation.run("audit", "verify").output.contains("Comments     161"))
    }
}
