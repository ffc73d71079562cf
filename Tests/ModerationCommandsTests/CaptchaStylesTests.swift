import Foundation
import Testing

@testable import ModerationCommands

struct CaptchaStylesTests {
    /// The bytes of drawn samples, by the numbers in their names.
    private func samples(_ options: String..., in installation: TestInstallation) async throws -> [Data] {
        let folder = UUID().uuidString
        let recorded = RecordedOutput()
        let arguments = ["captcha", "sample", "--output", folder, "--seed", "4"] + options
        #expect(await DuyetCommand.execute(arguments, in: installation.context(recorded.destination())) == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: installation.path(folder)).sorted()
        return try names.map { try Data(contentsOf: installation.folder.appending(path: "\(folder)/\($0)")) }
    }

    @Test("several sites take turns, each as if it were alone")
    func sites() async throws {
        let installation = try await TestInstallation(isMade: false)
        let both = try await samples("--count", "4", "--sites", "2", "--site", "bao", in: installation)
        let first = try await samples("--count", "4", "--site", "bao-1", in: installation)
        let second = try await samples("--count", "4", "--site", "bao-2", in: installation)
        #expect(both == [first[0], second[1], first[2], second[3]])
        #expect(first != second)
    }

    @Test("each difficulty draws other pictures, and normal is what is drawn without one")
    func difficulties() async throws {
        let installation = try await TestInstallation(isMade: false)
        let unnamed = try await samples("--count", "2", in: installation)
        var named: [[Data]] = []
        for difficulty in ["easy", "normal", "hard"] {
            named.append(try await samples("--count", "2", "--difficulty", difficulty, in: installation))
        }
        #expect(Set(named).count == 3)
        #expect(named[1] == unnamed)
    }

    @Test("the measurement tells speed, size and memory")
    func measure() async throws {
        let installation = try await TestInstallation(isMade: false)
        let run = await installation.run(
            "captcha",
            "measure",
            "--count",
            "50",
            "--sites",
            "3",
            "--difficulty",
            "easy",
            "--json"
        )
        let row = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(row["pictures"] as? Int == 50)
        #expect(row["sites"] as? Int == 3)
        #expect(row["difficulty"] as? String == "easy")
        #expect(try #require(row["perCPUSecond"] as? Double) > 1)
        #expect((100.0...10_000).contains(try #require(row["meanBytes"] as? Double)))
        #expect(try #require(row["residentAfter"] as? Int) > 1_000_000)

        let text = await installation.run("captcha", "measure", "--count", "1")
        #expect(text.output.contains(/^1 picture, [0-9]+ in a CPU second\.\n[0-9]+ bytes on average\.\n/))
    }

    @Test(
        "mistakes are told",
        arguments: [
            ["sample", "--output", "x", "--sites", "0"], ["sample", "--output", "x", "--difficulty", "harder"],
            ["sample", "--output", "x", "--sites", "2", "--config", "data/duyet.yaml"],
            ["measure", "--count", "0"], ["measure", "--sites", "1000001"],
        ]
    )
    func mistakes(arguments: [String]) async throws {
        let installation = try await TestInstallation(isMade: false)
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination())
        #expect(await DuyetCommand.execute(["captcha"] + arguments, in: context) == 64)
        #expect(recorded.error.hasPrefix("Error: "))
        #expect(!FileManager.default.fileExists(atPath: installation.path("x")))
    }
}
