import Captcha
import Foundation
import Testing

@testable import ModerationCommands

struct CaptchaCommandsTests {
    @Test("samples are pictures named by number and answer, and a seed repeats them")
    func samples() async throws {
        let installation = try await TestInstallation(isMade: false)
        let run = await installation.run("captcha", "sample", "--count", "2", "--output", "a", "--seed", "4")
        #expect(run.output.contains(/^2 pictures in .*\/a\/?, [0-9]+ bytes on average\.\n$/))
        await installation.run("captcha", "sample", "--count", "2", "--output", "b", "--seed", "4")
        let names = try FileManager.default.contentsOfDirectory(atPath: installation.path("a")).sorted()
        #expect(names.count == 2)
        #expect(names[0].contains(/^00001-[A-Z0-9]{5,7}\.png$/))
        for name in names {
            let picture = try Data(contentsOf: installation.folder.appending(path: "a/\(name)"))
            #expect(picture.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            #expect(try Data(contentsOf: installation.folder.appending(path: "b/\(name)")) == picture)
        }
    }

    @Test("with --audio each picture has its sound, named by the spoken answer", arguments: ["vi", "en"])
    func sounds(language: String) async throws {
        let installation = try await TestInstallation(isMade: false)
        let run = await installation.run(
            "captcha",
            "sample",
            "--count",
            "2",
            "--output",
            "a",
            "--seed",
            "4",
            "--audio",
            "--language",
            language
        )
        #expect(run.output.contains(/\n2 sounds in .*\/a\/?, [0-9]+ bytes on average\.\n$/))
        await installation.run(
            "captcha",
            "sample",
            "--count",
            "2",
            "--output",
            "b",
            "--seed",
            "4",
            "--audio",
            "--language",
            language,
            "--without-background"
        )
        let files = try FileManager.default.contentsOfDirectory(atPath: installation.path("a")).sorted()
        #expect(try FileManager.default.contentsOfDirectory(atPath: installation.path("b")).sorted() == files)
        #expect(files.count { $0.hasSuffix(".png") } == 2)
        let names = files.filter { $0.hasSuffix(".wav") }
        #expect(names.count == 2)
        #expect(names[0].contains(/^00001-[0-9]{6}\.wav$/))
        for name in names {
            let sound = try Data(contentsOf: installation.folder.appending(path: "a/\(name)"))
            let speech = try Data(contentsOf: installation.folder.appending(path: "b/\(name)"))
            #expect(sound.prefix(44) == speech.prefix(44))
            #expect(sound.count { $0 == 128 } < speech.count { $0 == 128 } / 3)
        }
    }

    @Test("without a seed samples differ")
    func unseeded() async throws {
        let installation = try await TestInstallation(isMade: false)
        for folder in ["a", "b"] {
            await installation.run("captcha", "sample", "--count", "2", "--output", folder)
        }
        let first = try FileManager.default.contentsOfDirectory(atPath: installation.path("a"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: installation.path("b")) != first)
    }

    @Test("minted lines are JSON for scripts")
    func mintJSON() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("captcha", "mint", "--count", "2", "--site", "demo", "--json")
        let issuer = try ChallengeIssuer(keys: Secrets(path: installation.path("data/secrets.yaml")).captchaKeys)
        let rows = try run.output.split(separator: "\n").map {
            try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
        }
        #expect(rows.count == 2)
        for row in rows {
            let (token, answer) = (try #require(row["token"]), try #require(row["answer"]))
            let challenge = try issuer.open(token, site: "demo", now: TestInstallation.start)
            #expect(issuer.accepts(answer, for: challenge))
        }
    }

    @Test("minted lines are tokens of the installation with their answers")
    func mint() async throws {
        let installation = try await TestInstallation()
        let run = await installation.run("captcha", "mint", "--count", "3", "--site", "demo")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines.count == 3)
        let secrets = try Secrets(path: installation.path("data/secrets.yaml"))
        let issuer = try ChallengeIssuer(keys: secrets.captchaKeys)
        for line in lines {
            let challenge = try issuer.open(line[0], site: "demo", now: TestInstallation.start)
            #expect(issuer.accepts(line[1], for: challenge))
        }
    }

    @Test(
        "mistakes are told",
        arguments: [
            (["mint", "--count", "1", "--site", "bao"], 2), (["mint", "--count", "1"], 64),
            (["mint", "--count", "0", "--site", "demo"], 64), (["sample"], 64),
            (["sample", "--output", "x", "--audio", "--language", "fr"], 64),
            (["sample", "--output", "x", "--without-background"], 64),
            (["sample", "--output", "x", "--count", "1", "--site", ""], 1),
            (["sample", "--output", "data/duyet.yaml/x", "--count", "1"], 1),
        ] as [([String], Int32)]
    )
    func mistakes(arguments: [String], code: Int32) async throws {
        let installation = try await TestInstallation()
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination())
        #expect(await DuyetCommand.execute(["captcha"] + arguments, in: context) == code)
        #expect(recorded.error.hasPrefix("Error: "))
    }

    @Test(
        "a site that there is not is told",
        arguments: [["sample", "--output", "x", "--config", "data/duyet.yaml"], ["mint", "--count", "1"]]
    )
    func unknownSite(arguments: [String]) async throws {
        let installation = try await TestInstallation()
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination())
        #expect(await DuyetCommand.execute(["captcha"] + arguments + ["--site", "bao"], in: context) == 2)
        #expect(recorded.error == "Error: There is no site \"bao\". `duyet sites list` shows those that there are.\n")
        #expect(!FileManager.default.fileExists(atPath: installation.path("x")))
    }
}
