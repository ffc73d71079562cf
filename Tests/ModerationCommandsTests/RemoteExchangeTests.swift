import Foundation
import Moderation
import SQLiteStore
import Testing

@testable import ModerationCommands

/// Export, import, backup and examination over a server.
struct RemoteExchangeTests {
    private static let lines = """
        {"thread":"/a","id":"b","parent":"a","name":"Bình","title":"Re","content":"Trả lời","created":1700000100}
        {"thread":"/a","id":"a","name":"An","title":"Một","content":"Ý kiến  \\u200b1","created":1700000000,\
        "source":"198.51.100.7"}
        {"thread":"/b","id":7,"name":"Chi","title":"Hai","content":"Ý kiến 2","created":"2023-11-15T00:00:00Z"}
        {"thread":"/b","id":8,"parent":"a","name":"Dũng","title":"x","content":"Thread khác","created":1700000000}
        {"thread":"/b","id":9,"parent":"none","name":"Em","title":"x","content":"Mồ côi","created":1700000000}
        {"thread":"/b","id":10,"name":"","title":"x","content":"Không tên","created":1700000000}
        {"thread":"/b","id":11,"name":"G","title":"x","content":"Mai sau","created":4000000000}
        {"thread":"/b","id":12,"name":"H","title":"x","content":"Địa chỉ","created":1700000000,"source":"nowhere"}
        {"thread":"/b","id":13,"site":"bao","name":"H","title":"x","content":"Trang khác","created":1700000000}
        {"thread":"/c","id":900,"duyet":1,"name":"K","title":"","content":"Bài cũ","created":1700000000.5,"status":"spam",\
        "score":0.91,"salt":"000102030405060708090a0b0c0d0e0f","sourceHash":"000102030405060708090a0b0c0d0e0f",\
        "subnetHash":"100102030405060708090a0b0c0d0e0f","reasons":[{"code":"too_many_links","facts":{"links":"3"}}],\
        "history":{"decisions":[{"operation":3,"before":"pending","after":"spam","reason":"spam","note":"cũ",\
        "moderator":"xưa","time":1700000001}]}}
        {"thread":"/c","id":901,"duyet":1,"erased":true,"name":"","title":"","content":"","created":1700000000}
        not json

        """

    private func withDesk(role: String = "administrator", _ body: (TestDesk) async throws -> Void) async throws {
        try await TestDesk.run(role: role) { desk in
            try desk.installation.write(Self.lines, to: "old.jsonl")
            try await body(desk)
        }
    }

    @Test("comments are imported from afar as on the spot, with the same counts and problems, and once")
    func importing() async throws {
        let commands: [([String], String)] = [
            (["import", "old.jsonl", "--site", "demo", "--dry-run"], ""),
            (["import", "old.jsonl", "--site", "demo", "--json"], ""), (["import", "old.jsonl", "--site", "demo"], ""),
            (["import", "old.jsonl", "--site", "demo", "--dry-run", "--json"], ""),
            (["import", "-", "--site", "demo", "--collection", "khác", "--status", "approved"], Self.lines),
            (["import", "old.jsonl", "--site", "none"], ""), (["import", "gone.jsonl", "--site", "demo"], ""),
            (["import", "-", "--site", "demo"], ""), (["queue", "--status", "all", "--json"], ""),
            (["why", "900", "--json"], ""), (["show", "5", "6", "7"], ""),
        ]
        func told(_ run: CommandRun, _ desk: TestDesk) -> CommandRun {
            let error = run.error.replacing(desk.installation.folder.path, with: ".")
            // Salts are made anew, and entries name them.
            let output = desk.withoutServer(run).output.replacing(/,"entries":.*/, with: "")
            return CommandRun(output, error: error, code: run.code)
        }
        var local: [CommandRun] = []
        try await withDesk { desk in
            for (command, input) in commands { local.append(told(await desk.runLocally(command, input: input), desk)) }
        }
        #expect(local[1].output.contains(#""imported":5,"known":0,"ofOtherSites":1,"defects":6,"#), "\(local[1])")
        try await withDesk { desk in
            for ((command, input), expected) in zip(commands, local) {
                #expect(told(await desk.run(command, input: input), desk) == expected, "\(command)")
            }
            // The server made the hash of the address.
            let source = ["erase", "--source", "198.51.100.7", "--reason", "request", "--dry-run", "--json"]
            let found = await desk.run(source)
            #expect(found.code == 0)
            #expect(found == (await desk.runLocally(source)))
            #expect(await desk.runLocally(["audit", "verify"]).code == 0)
        }
    }

    @Test("an export from afar is the one on the spot, however long")
    func exporting() async throws {
        try await withDesk { desk in
            let many = (1...1200).map { number in
                #"{"thread":"/n","id":\#(number),"name":"An","title":"x","content":"Số \#(number)","created":1600000000}"#
            }
            let imported = await desk.run(["import", "-", "--site", "demo"], input: many.joined(separator: "\n"))
            #expect(imported.output.hasPrefix("1200 comments imported into demo"), "\(imported)")
            let second = await desk.run(["import", "old.jsonl", "--site", "demo", "--collection", "old"])
            #expect(second.output.hasPrefix("5 comments imported"))
            _ = await desk.runLocally(["reject", "2", "--reason", "insult", "--note", "xem lại"])
            _ = await desk.runLocally(["erase", "3", "--reason", "request"])
            for command in [
                ["export"], ["export", "--site", "demo", "--status", "spam", "--status", "rejected"],
                ["export", "--with-sources"], ["export", "--site", "none"], ["export", "--status", "approved"],
            ] {
                let run = await desk.run(command)
                #expect(run == (await desk.runLocally(command)), "\(command)")
            }
            let all = await desk.run(["export"]).output
            #expect(all.split(separator: "\n").count == 1209)
            #expect(!all.contains("sourceHash"))
            let file = await desk.run(["export", "-o", "all.jsonl"])
            #expect(file.output == "\(desk.installation.path("all.jsonl")) holds 1209 comments.\n")
            let (text, mode) = (try desk.installation.text("all.jsonl"), try desk.installation.mode("all.jsonl"))
            #expect(text == all)
            #expect(mode == 0o600)
            #expect(await desk.run(["export", "-o", "all.jsonl"]).error.contains("is there already"))
            let log = await desk.runLocally(["audit", "log", "--json", "--limit", "3000"]).output
            #expect(log.contains(#""actor":"moderator lan","action":"export""#))
        }
    }

    @Test("a backup from afar is whole, for its owner alone, and leaves nothing on the server")
    func backup() async throws {
        try await withDesk { desk in
            let before = try FileManager.default.contentsOfDirectory(atPath: desk.installation.path("data")).sorted()
            let run = await desk.run(["backup", "copy.sqlite"])
            let path = desk.installation.path("copy.sqlite")
            #expect(run == CommandRun("\(path) holds 4 comments; the copy was checked and is whole.\n"))
            let mode = try desk.installation.mode("copy.sqlite")
            #expect(mode == 0o600)
            let after = try FileManager.default.contentsOfDirectory(atPath: desk.installation.path("data")).sorted()
            #expect(before == after)
            let key = await desk.run(["audit", "key"]).output.trimmingCharacters(in: .newlines)
            let verified = await desk.runLocally(["audit", "verify", "--database", "copy.sqlite", "--key", key])
            #expect(verified.code == 0, "\(verified)")
            let again = await desk.run(["backup", "copy.sqlite"])
            #expect(again.code == 1 && again.error.contains("is there already"))
            let json = await desk.run(["backup", "other.sqlite", "--json"])
            #expect(json.output == #"{"file":"\#(desk.installation.path("other.sqlite"))","comments":4}"# + "\n")
            try desk.installation.write("theirs", to: "third.sqlite.part")
            let taken = await desk.run(["backup", "third.sqlite"])
            #expect(taken.code == 1 && taken.error.contains("third.sqlite.part is there already"))
            #expect(try desk.installation.text("third.sqlite.part") == "theirs")
            #expect(!FileManager.default.fileExists(atPath: desk.installation.path("third.sqlite")))
            #expect(!FileManager.default.fileExists(atPath: "\(path).part"))
            let lost = await desk.run(["backup", "none/copy.sqlite"])
            #expect(lost.code == 1 && lost.error.contains("there is no folder"))
        }
    }

    @Test("the doctor of a server says what the one on its machine says, with the same exit code")
    func doctor() async throws {
        try await withDesk { desk in
            func told(_ run: CommandRun) -> CommandRun {
                CommandRun(run.output.replacing(/[0-9]+ MB/, with: "N MB"), error: run.error, code: run.code)
            }
            for command in [["doctor"], ["doctor", "--json"]] {
                let run = await desk.run(command)
                #expect(run.code == 0 && run.output.contains("banned words"))
                #expect(told(run) == told(await desk.runLocally(command)), "\(command)")
            }
            try desk.installation.write("!!!\n", to: "data/banned-words/demo.txt")
            let broken = await desk.run(["doctor"])
            #expect(broken.code == 1)
            #expect(told(broken) == told(await desk.runLocally(["doctor"])))
        }
    }

    @Test(
        "only an administrator exports, imports, backs up and examines from afar",
        arguments: ["moderator", "auditor"]
    )
    func roles(role: String) async throws {
        try await withDesk(role: role) { desk in
            for command in [["export"], ["import", "old.jsonl", "--site", "demo"]] {
                let run = await desk.run(command)
                #expect(run.code == 1 && run.error.contains("may not"), "\(command)")
                #expect(run == (await desk.runLocally(command)), "\(command)")
            }
            for command in [["doctor"], ["backup", "copy.sqlite"]] {
                let run = await desk.run(command)
                #expect(run.code == 1 && run.error.contains("may not") && run.output.isEmpty, "\(command)")
            }
            #expect(!FileManager.default.fileExists(atPath: desk.installation.path("copy.sqlite")))
        }
    }

    @Test("standard input is imported piece by piece")
    func pieces() async throws {
        let installation = try await TestInstallation()
        let bytes = Array(Self.lines.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: 37).map { Array(bytes[$0..<min($0 + 37, bytes.count)]) }
        let reader = PieceReader(pieces)
        let recorded = RecordedOutput()
        let plain = installation.context(recorded.destination())
        let context = CommandContext(
            output: recorded.destination(),
            readInput: { "" },
            readPiece: { reader.next() },
            environment: [:],
            folder: installation.folder,
            program: "duyet",
            loginName: "an",
            now: plain.now
        )
        #expect(await DuyetCommand.execute(["import", "-", "--site", "demo", "--json"], in: context) == 1)
        #expect(recorded.output.contains(#""imported":5,"#), "\(recorded.output)")
    }
}
