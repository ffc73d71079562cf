import Foundation
import SpamFilter
import Testing

@testable import ModerationCommands

struct SpamCommandsTests {
    /// An installation's folder with 120 labelled comments in `stream.jsonl`.
    private static func folder() async throws -> TestInstallation {
        let installation = try await TestInstallation(isMade: false)
        let lines = (0..<120).map { number in
            number % 3 == 0
                ? #"{"id":"\#(number)","label":"spam","text":"vay tiền nhanh, liên hệ zalo 090123456\#(number % 7)"}"#
                : #"{"id":"\#(number)","label":"ham","text":"bài viết số \#(number) rất hay, cảm ơn tác giả"}"#
        }
        try installation.write(lines.joined(separator: "\n") + "\n", to: "stream.jsonl")
        return installation
    }

    @Test("evaluate prints the figures, and writes a line for each score")
    func evaluate() async throws {
        let installation = try await Self.folder()
        let run = await installation.run("spam", "evaluate", "stream.jsonl", "--scores", "scores")
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(run.output.hasPrefix("120 comments scored, 40 of them spam.\n(1-AUC)%  "))
        #expect(run.output.contains(/\nspam caught +[0-9.]+ % at 1 % ham loss, [0-9.]+ % at 0\.1 %\n/))
        #expect(run.output.contains(/\n[0-9]+ comments per CPU second, reading, scoring and learning\.\n$/))
        let lines = try installation.text("scores").split(separator: "\n")
        #expect(lines.count == 120)
        #expect(lines[0] == "spam\t0.5")
        for line in lines { #expect(line.contains(/^(ham|spam)\t[0-9]\.[0-9]+(e-[0-9]+)?$/)) }
    }

    @Test("evaluate --json has the same figures, and --protocol offline scores the last three tenths")
    func json() async throws {
        let installation = try await Self.folder()
        let run = await installation.run("spam", "evaluate", "stream.jsonl", "--json", "--protocol", "offline")
        #expect(run.code == 0)
        let row = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(row["protocol"] as? String == "offline")
        #expect(row["comments"] as? Int == 36 && row["spam"] as? Int == 12)
        #expect(row["area_above_percent"] as? Double == 0)
        #expect(row["caught_at_1_percent"] as? Double == 100)
    }

    @Test("a trained model is measured without learning, and its file stays as it is")
    func frozen() async throws {
        let installation = try await Self.folder()
        await installation.run("spam", "train", "stream.jsonl", "--model", "a.model")
        let before = try Data(contentsOf: installation.folder.appending(path: "a.model"))
        var outputs: Set<String> = []
        for _ in 0..<2 {
            let run = await installation.run(
                "spam",
                "evaluate",
                "stream.jsonl",
                "--model",
                "a.model",
                "--protocol",
                "frozen",
                "--scores",
                "scores"
            )
            #expect(run.output.hasPrefix("120 comments scored, 40 of them spam.\n(1-AUC)%               0.000"))
            outputs.insert(try installation.text("scores"))
        }
        #expect(outputs.count == 1)
        #expect(try Data(contentsOf: installation.folder.appending(path: "a.model")) == before)
    }

    @Test("progress is shown on a terminal only, and cleared")
    func progress() async throws {
        let installation = try await Self.folder()
        let run = await installation.run("spam", "evaluate", "stream.jsonl", usesColour: true)
        #expect(run.error.hasPrefix("\r1 of 120, 0 %"))
        #expect(run.error.hasSuffix("\r120 of 120, 100 %\r\u{1B}[K"))
    }

    @Test("a model is trained, told about, and explains itself in two languages")
    func explain() async throws {
        let installation = try await Self.folder()
        let path = installation.path("a.model")
        let trained = await installation.run("spam", "train", "stream.jsonl", "--model", "a.model")
        #expect(trained == CommandRun("Learned 120 comments; \(path) knows 80 ham and 40 spam.\n"))
        let again = await installation.run("spam", "train", "stream.jsonl", "--model", "a.model")
        #expect(again.output.hasSuffix("knows 160 ham and 80 spam.\n"))
        let info = await installation.run("spam", "info", "--model", "a.model")
        #expect(info.output.contains("Learned 160 ham and 80 spam.\n"))
        #expect(info.output.contains(/Version 1, revision 240, [0-9]+ bytes\./))

        #expect(info.output.contains(/\nspam: [0-9.]+ % of the ham, [0-9.]+ % of the spam\nunsure:/))
        let row = await installation.run("spam", "info", "--model", "a.model", "--json").output
        #expect(row.hasPrefix(#"{"version":1,"revision":240,"bytes":"#))

        let text = "Vay tiền đi bạn"
        let run = await installation.run("spam", "explain", "--text", text, "--model", "a.model")
        #expect(run.output.hasPrefix("Probability of spam "))
        #expect(run.output.contains("[+Vay] [+tiền]"))
        let shares = run.output.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^ *([+-])([0-9]+)\.([0-9]{6})[ ]+"?[^0-9]/).flatMap { Int("\($0.1)\($0.2)\($0.3)") }
        }
        #expect(shares.count > 3)
        #expect(shares.dropLast().reduce(0, +) == shares.last)
        let vietnamese = await installation.run(
            "spam",
            "explain",
            "--text",
            "-",
            "--model",
            "a.model",
            "--language",
            "vi",
            input: text
        )
        #expect(vietnamese.output.hasPrefix("Xác suất là rác "))
        #expect(vietnamese.output.contains("độ dài của bài") && vietnamese.output.hasSuffix("điểm số\n"))
    }

    @Test("the explanation as JSON adds up, and says where each word stands")
    func explainJSON() async throws {
        let installation = try await Self.folder()
        await installation.run("spam", "train", "stream.jsonl", "--model", "a.model")
        let run = await installation.run("spam", "explain", "--text", "đi vay", "--model", "a.model", "--json")
        let row = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let parts = try #require(row["parts"] as? [[String: Any]])
        let sum = parts.compactMap { $0["millionths"] as? Int }.reduce(0, +)
        #expect(try abs(Double(sum) / 1e6 - #require(row["logit"] as? Double)) < 1e-9)
        #expect(parts[1]["word"] as? String == "vay")
        #expect(parts[1]["from"] as? Int == 4 && parts[1]["to"] as? Int == 7)
    }

    @Test(
        "mistakes are told",
        arguments: [
            (["evaluate", "missing.jsonl"], 1, "cannot be read"),
            (["evaluate", "bad.jsonl"], 1, "line 2"),
            (["evaluate", "ham.jsonl"], 1, "there must be spam and ham"),
            (["evaluate", "stream.jsonl", "--protocol", "none"], 64, "protocol"),
            (["evaluate", "stream.jsonl", "--protocol", "frozen"], 64, "--model"),
            (["evaluate", "stream.jsonl", "--scores", "no/where"], 1, "cannot be written"),
            (["train", "bad.jsonl", "--model", "a.model"], 1, "line 2"),
            (["train", "stream.jsonl", "--model", "bad.jsonl"], 1, "no model of the spam filter"),
            (["info", "--model", "missing"], 1, "cannot be read"), (["info", "--model", "bad.jsonl"], 1, "no model"),
            (["explain", "--text", "a", "--model", "missing"], 1, "cannot be read"), (["explain"], 64, "--text"),
            ([], 64, "Name comments by their ids"),
        ] as [([String], Int32, String)]
    )
    func mistakes(arguments: [String], code: Int32, words: String) async throws {
        let installation = try await Self.folder()
        let ham = #"{"label":"ham","text":"a"}"# + "\n"
        try installation.write(ham, to: "ham.jsonl")
        try installation.write(ham + "{}\n", to: "bad.jsonl")
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination())
        #expect(await DuyetCommand.execute(["spam"] + arguments, in: context) == code)
        #expect(recorded.error.hasPrefix("Error: "))
        #expect(recorded.error.contains(words))
        #expect(!FileManager.default.fileExists(atPath: installation.path("a.model")))
    }

    @Test("the installation's model goes into a new file for its owner alone, and over none that is there")
    func exportedModel() async throws {
        let installation = try await TestInstallation()
        #expect(await installation.run("spam", "export", "our.model").code == 0)
        #expect(try installation.mode("our.model") == 0o600)
        let model = try SpamModel(path: installation.path("our.model"))
        #expect(model == SpamModel())
        try installation.write("ours", to: "kept")
        let run = await installation.run("spam", "export", "kept")
        #expect(run.code == 1)
        #expect(run.error.contains("is there already"))
        #expect(try String(contentsOfFile: installation.path("kept"), encoding: .utf8) == "ours")
    }

    @Test("a crafted model is refused before it can do harm")
    func craftedModel() async throws {
        let installation = try await TestInstallation()
        try installation.write(#"{"label":"ham","text":"a"}"# + "\n", to: "stream.jsonl")
        var model = SpamModel()
        for _ in 0..<3 { model.learn(model.read("vay tiền nhanh"), isSpam: true) }
        var bytes = model.bytes.dropLast(8)
        // The weight of the linear learner against that of the compression models: the first of the fusion's three.
        let place = 16 + 4 + 3 * 8
        let huge = withUnsafeBytes(of: Double.greatestFiniteMagnitude) { Array($0) }
        bytes.replaceSubrange(place..<place + 8, with: huge)
        let checksum = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        bytes += withUnsafeBytes(of: checksum.littleEndian) { Array($0) }
        try Data(bytes).write(to: URL(filePath: installation.path("bad.model")))
        for arguments in [
            ["spam", "info", "--model", "bad.model"], ["spam", "train", "stream.jsonl", "--model", "bad.model"],
            ["spam", "import", "bad.model"],
        ] {
            let run = await installation.run(arguments)
            #expect(run.code == 1)
            #expect(run.error.contains("damaged"))
        }
    }
}
