import Foundation
import Moderation
import Testing

@testable import ModerationCommands

struct DoctorCommandTests {
    private func levels(_ run: CommandRun) -> [String: String] {
        let rows = run.output.matches(of: /"subject":"([a-z ]+)","level":"([a-z]+)"/).map { match in
            (String(match.1), String(match.2))
        }
        return Dictionary(rows) { first, _ in first }
    }

    @Test("a new installation is well")
    func well() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("doctor", "--json")
        #expect(run.code == 0)
        let levels = levels(run).filter { $0.key != "disk space" }
        #expect(Set(levels.values) == ["ok"])
        #expect(
            Set(levels.keys) == [
                "configuration", "secrets", "database", "integrity", "audit log", "writing", "clock", "sites",
                "banned words",
            ]
        )
        #expect(await installation.run("doctor").output.hasSuffix("0 problems, 0 warnings.\n") || levels.isEmpty)
    }

    @Test("secrets that others may read are a problem, and the advice is a command")
    func openSecrets() async throws {
        let installation = try await TestInstallation()
        let path = installation.path("data/secrets.yaml")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let run = await installation.run("doctor")
        #expect(run.code == 1)
        #expect(
            run.output.contains("problem  secrets        Others may read the secrets (mode 644): chmod 600 \(path)\n")
        )
        let serve = await installation.run("serve", "--port", "0")
        #expect(
            serve == CommandRun(error: "Error: Others may read the secrets (mode 644): chmod 600 \(path)\n", code: 1)
        )
    }

    @Test("a damaged database is a problem, and no command works on it")
    func damaged() async throws {
        let installation = try await TestInstallation()
        for suffix in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: installation.path("data/duyet.sqlite\(suffix)"))
        }
        try installation.write(String(repeating: "no database ", count: 1000), to: "data/duyet.sqlite")
        #expect(levels(await installation.run("doctor", "--json"))["database"] == "problem")
        let run = await installation.run("queue")
        #expect(run.code == 1)
        #expect(run.error.hasPrefix("Error: The database is damaged: run `duyet doctor`, and restore a backup."))
    }

    @Test("a missing database is not made anew")
    func missing() async throws {
        let installation = try await TestInstallation()
        let path = installation.path("data/duyet.sqlite")
        try FileManager.default.removeItem(atPath: path)
        let run = await installation.run("queue")
        #expect(run.code == 1)
        #expect(
            run.error.hasPrefix("Error: There is no database at this path: run `duyet init`, or correct store.path.")
        )
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("a wrong configuration is the only finding")
    func wrongConfiguration() async throws {
        let installation = try await TestInstallation()
        try installation.write("server: {port: x}", to: "data/duyet.yaml")
        let run = await installation.run("doctor", "--json")
        #expect(levels(run) == ["configuration": "problem"])
        #expect(run.code == 1)
    }

    @Test("each list of banned words that cannot be used is a problem that names its line")
    func bannedWords() async throws {
        let installation = try await TestInstallation()
        try installation.write("casino\n???\n", to: "data/banned-words/demo.txt")
        try Data([0x62, 0x0A, 0x63, 0x0A, 0xFF]).write(
            to: installation.folder.appending(path: "data/banned-words/bao.txt")
        )
        let run = await installation.run("doctor")
        #expect(run.code == 1)
        #expect(run.output.contains(/problem  banned words   .*\/bao\.txt: banned words, line 3: not UTF-8/))
        #expect(run.output.contains(/problem  banned words   .*\/demo\.txt: banned words, line 2: "\?\?\?"/))
    }

    @Test("banned words that are no UTF-8 and a missing templates folder are problems")
    func files() async throws {
        let installation = try await TestInstallation()
        try Data([0x62, 0xFF, 0xFE]).write(to: installation.folder.appending(path: "data/banned-words/bao.txt"))
        let run = await installation.run("doctor", "--json", environment: ["DUYET_SERVER_TEMPLATES": "none"])
        #expect(levels(run)["banned words"] == "problem")
        #expect(levels(run)["templates"] == "problem")
    }

    @Test("a missing folder of banned words and a missing site are warnings")
    func warnings() async throws {
        let installation = try await TestInstallation()
        await installation.run("sites", "remove", "demo")
        try FileManager.default.removeItem(atPath: installation.path("data/banned-words"))
        let run = await installation.run("doctor", "--json")
        #expect(levels(run)["banned words"] == "warning")
        #expect(levels(run)["sites"] == "warning")
        #expect(run.code == 0)
    }

    @Test(
        "disk space is judged by what is left",
        arguments: [
            (99_999_999, .problem), (100_000_000, .warning), (999_999_999, .warning), (1_000_000_000, .ok),
        ] as [(Int64, Finding.Level)]
    )
    func diskSpace(free: Int64, level: Finding.Level) {
        #expect(Examination.diskSpace(free: free, folder: "/data").level == level)
    }

    @Test("a clock before the newest entry, or in an impossible year, is a problem")
    func clock() {
        let now = TestInstallation.start
        #expect(Examination.clock(now: now, newest: nil).level == .ok)
        #expect(Examination.clock(now: now, newest: now).level == .ok)
        #expect(Examination.clock(now: now, newest: now.addingTimeInterval(1)).level == .problem)
        #expect(Examination.clock(now: Date(timeIntervalSince1970: 0), newest: nil).level == .problem)
    }
}
