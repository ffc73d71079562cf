import AuditLog
import Foundation
import GRDB
import Moderation
import Testing

@testable import ModerationCommands

struct AuditCommandsTests {
    /// An installation with one comment that was rejected: entries 1 to 3, signed.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept()
        await installation.run("reject", "1", "--as", "hoa", "--reason", "advertising")
        await installation.run("audit", "checkpoint")
        return installation
    }

    private func tamper(_ installation: TestInstallation, _ sql: String) throws {
        let database = try DatabaseQueue(path: installation.path("data/duyet.sqlite"))
        try database.write {
            try $0.execute(sql: "DROP TRIGGER auditEntryIsNotUpdated; DROP TRIGGER commentSearchIsChanged; \(sql)")
        }
    }

    @Test("a log that is whole verifies")
    func verify() async throws {
        let installation = try await installation()
        let run = await installation.run("audit", "verify")
        #expect(run.code == 0)
        #expect(
            run.output.replacing(/root [0-9a-f]{64}/, with: "root …") == """
                Entries      3, root …
                Checkpoints  1, the last good one of 3 entries
                Comments     1, of which 0 erased
                Decisions    1
                All is as the log says.

                """
        )
        try await installation.accept()
        #expect(
            await installation.run("audit", "verify").output.contains(
                "1 entry behind the last checkpoint: nothing signs them yet.\n"
            )
        )
        let json = await installation.run("audit", "verify", "--json")
        #expect(json.output.hasPrefix(#"{"verified":true,"firstBadEntry":null,"entries":4,"#))
    }

    @Test("an entry that was changed is named, and the exit code is 2")
    func damaged() async throws {
        let installation = try await installation()
        try tamper(
            installation,
            "UPDATE auditEntry SET entry = CAST(replace(CAST(entry AS TEXT), 'hoa', 'lan') AS BLOB) WHERE sequence = 3"
        )
        let run = await installation.run("audit", "verify")
        #expect(run.code == 2)
        #expect(run.output.hasPrefix("Entry 3 fails: its bytes are not those that were hashed\n"))
        #expect(run.output.hasSuffix("\nThe log does not verify.\n"))
        let json = await installation.run("audit", "verify", "--json")
        #expect(json.code == 2)
        #expect(json.output.hasPrefix(#"{"verified":false,"firstBadEntry":3,"#))
    }

    @Test("a text that was changed is found at the entry of its acceptance")
    func changedText() async throws {
        let installation = try await installation()
        try tamper(installation, "UPDATE comment SET content = 'Tôi phản đối.'")
        let run = await installation.run("audit", "verify")
        #expect(run.code == 2)
        #expect(
            run.output.hasPrefix("Entry 2 fails: text, name, title or place of comment 1 is not what was accepted\n")
        )
    }

    @Test("a checkpoint kept elsewhere tells an old database, and one by a stranger is refused")
    func keptCheckpoint() async throws {
        let installation = try await installation()
        await installation.run("backup", "old.sqlite")
        try await installation.accept()
        let note = await installation.run("audit", "checkpoint").output
        try installation.write(note, to: "kept")
        #expect(await installation.run("audit", "verify", "--checkpoint", "kept").code == 0)
        let environment = ["DUYET_STORE_PATH": installation.path("old.sqlite")]
        let old = await installation.run("audit", "verify", "--checkpoint", "kept", environment: environment)
        #expect(old.code == 2)
        #expect(old.output.hasPrefix("Entry 4 fails: it is missing\n"))

        let stranger = try NoteSigner(name: "stranger").verifier.description
        let refused = await installation.run("audit", "verify", "--checkpoint", "kept", "--key", stranger)
        #expect(refused.code == 1)
        #expect(refused.error.contains("No signature is of a known key."))
        let key = await installation.run("audit", "key").output.trimmingCharacters(in: .newlines)
        #expect(await installation.run("audit", "verify", "--checkpoint", "kept", "--key", key).code == 0)
        #expect(await installation.run("audit", "verify", "--checkpoint", "none").code == 1)
        #expect(await installation.run("audit", "verify", "--key", "none").code == 1)
    }

    @Test("an auditor needs nothing but a copy of the database and the key")
    func copy() async throws {
        let installation = try await installation()
        await installation.run("backup", "copy.sqlite")
        let key = await installation.run("audit", "key").output.trimmingCharacters(in: .newlines)
        try FileManager.default.removeItem(atPath: installation.path("data"))
        let run = await installation.run("audit", "verify", "--database", "copy.sqlite", "--key", key)
        #expect(run.code == 0)
        #expect(run.output.hasSuffix("All is as the log says.\n"))
        #expect(await installation.run("audit", "verify", "--database", "copy.sqlite").code == 64)
        #expect(await installation.run("audit", "verify", "--database", "none.sqlite", "--key", key).code == 1)
    }

    @Test("to verify a copy changes not a byte of it, and leaves nothing beside it")
    func untouchedCopy() async throws {
        let installation = try await installation()
        await installation.run("backup", "copy.sqlite")
        let key = await installation.run("audit", "key").output.trimmingCharacters(in: .newlines)
        try FileManager.default.removeItem(atPath: installation.path("data"))
        // As an older version would have left it.
        let queue = try DatabaseQueue(path: installation.path("copy.sqlite"))
        try await queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    DROP TABLE forgottenToken;
                    DELETE FROM grdb_migrations WHERE identifier = 'forgotten tokens';
                    """
            )
            #expect(database.changesCount == 1)
        }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: installation.path("copy.sqlite")))
        #expect(await installation.run("audit", "verify", "--database", "copy.sqlite", "--key", key).code == 0)
        #expect(try Data(contentsOf: URL(filePath: installation.path("copy.sqlite"))) == before)
        let beside = try FileManager.default.contentsOfDirectory(atPath: installation.path("."))
        #expect(beside.filter { $0.hasPrefix("copy.sqlite") } == ["copy.sqlite"])
    }

    @Test(
        "days beyond those that a period can have are a usage error",
        arguments: ["4002-01-01", "0000-06-01", "1969-12-31"]
    )
    func days(day: String) async throws {
        let installation = try await installation()
        for option in ["--from", "--to"] {
            #expect(await installation.run("audit", "report", option, day).code == 64)
        }
        #expect(await installation.run("audit", "report", "--from", "1970-01-01", "--to", "3999-12-31").code == 0)
    }

    @Test("a checkpoint is a signed note that the printed key verifies")
    func checkpoint() async throws {
        let installation = try await installation()
        let key = try NoteVerifier(await installation.run("audit", "key").output.trimmingCharacters(in: .newlines))
        let printed = await installation.run("audit", "checkpoint", "--latest").output
        let checkpoint = try Checkpoint(SignedNote(parsing: Array(printed.utf8)), signedBy: [key])
        #expect(checkpoint.size == 3)
        #expect(checkpoint.origin.hasPrefix("duyet/"))
        #expect(await installation.run("audit", "checkpoint").output == printed)
        let json = await installation.run("audit", "checkpoint", "--json").output
        #expect(json.contains(#""size":3,"root":"\#(checkpoint.root)""#))
    }

    @Test("a key can be changed, and what the old one signed still verifies")
    func newKey() async throws {
        let installation = try await installation()
        let secrets = try installation.text("data/secrets.yaml")
        let fresh = await installation.run("audit", "key", "--generate", "log.example/2").output
        let list = secrets.replacing("audit:\n", with: "audit:\n  - \"\(fresh.trimmingCharacters(in: .newlines))\"\n")
        try installation.write(list, to: "data/secrets.yaml")
        try await installation.accept()
        let note = await installation.run("audit", "checkpoint").output
        #expect(note.hasPrefix("log.example/2\n4\n"))
        #expect(
            await installation.run("audit", "verify").output.contains("Checkpoints  2, the last good one of 4 entries")
        )
        #expect(await installation.run("audit", "key").output.split(separator: "\n").count == 2)
        #expect(await installation.run("audit", "key", "--generate", "a b").code == 1)
    }

    @Test("an installation without a key for the log says what to do")
    func noKey() async throws {
        let installation = try await TestInstallation()
        let secrets = try installation.text("data/secrets.yaml")
        let end = try #require(secrets.firstRange(of: "audit:\n"))
        try installation.write(String(secrets[..<end.lowerBound]), to: "data/secrets.yaml")
        let run = await installation.run("audit", "checkpoint")
        #expect(
            run
                == CommandRun(
                    error: "Error: There is no private key that signs the log: see `duyet audit key --help`.\n",
                    code: 1
                )
        )
        #expect(await installation.run("audit", "key").code == 2)
        #expect(await installation.run("audit", "verify").code == 0)
        #expect(await installation.run("audit", "checkpoint", "--latest").code == 2)
        try installation.write(secrets.replacing("PRIVATE+KEY+", with: "PRIVATE+"), to: "data/secrets.yaml")
        let broken = await installation.run("audit", "key")
        #expect(broken.code == 1)
        #expect(broken.error.contains("The secret audit in"))
        #expect(!broken.error.contains("PRIVATE+duyet"))
    }

    @Test("the log is listed in its order")
    func log() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("audit", "log", "--limit", "2", columns: 120)
                == CommandRun(
                    """
                    ENTRY  TIME                  BY             WHAT    COMMENT  CHANGE               WHY
                        2  2027-01-15T08:00:00Z  policy         accept        1  pending
                        3  2027-01-15T08:00:00Z  moderator hoa  decide        1  pending to rejected  advertising

                    """
                )
        )
        let json = await installation.run("audit", "log", "--json", "--from", "3").output
        #expect(
            json.hasPrefix(
                #"{"sequence":3,"time":"2027-01-15T08:00:00.000Z","actor":"moderator hoa","action":"decide","#
            )
        )
        #expect(
            await installation.run("audit", "log", "--comment", "1", "--json").output.split(separator: "\n").count == 2
        )
        #expect(await installation.run("audit", "log", "--from", "9").code == 2)
    }

    @Test("a proof is checked from its text, the entry and the key alone")
    func proof() async throws {
        let installation = try await installation()
        let key = try NoteVerifier(await installation.run("audit", "key").output.trimmingCharacters(in: .newlines))
        let text = await installation.run("audit", "proof", "--comment", "1").output
        #expect(await installation.run("audit", "proof", "2").output == text)
        let (proof, note) = try InclusionProof.parse(Array(text.utf8))
        let checkpoint = try Checkpoint(note, signedBy: [key])
        let why = await installation.run("why", "1").output
        let lines = why.split(separator: "\n").drop { !$0.hasPrefix("  entry 2,") }.dropFirst()
            .prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) + "\n" }
        #expect(proof.isValid(leaf: MerkleHash(leaf: Array(lines.joined().utf8)), root: checkpoint.root))

        try await installation.accept()
        #expect(await installation.run("audit", "proof", "4").code == 2)
        #expect(await installation.run("audit", "proof", "9").code == 2)
        #expect(await installation.run("audit", "proof", "--comment", "9").code == 2)
        #expect(await installation.run("audit", "proof").code == 64)
        #expect(await installation.run("audit", "proof", "0").code == 64)
        #expect(await installation.run("audit", "proof", "2", "--to", "3").code == 64)
        await installation.run("audit", "checkpoint")
        let path = await installation.run("audit", "proof", "--from", "3").output.split(separator: "\n")
            .compactMap { [UInt8](hexadecimal: $0).flatMap(MerkleHash.init(bytes:)) }
        let later = await installation.run("audit", "checkpoint", "--latest").output
        let laterRoot = try Checkpoint(SignedNote(parsing: Array(later.utf8)), signedBy: [key]).root
        #expect(
            ConsistencyProof(earlier: 3, later: 4, path: path).isValid(
                earlierRoot: checkpoint.root,
                laterRoot: laterRoot
            )
        )
        #expect(await installation.run("audit", "proof", "--from", "4", "--to", "3").code == 2)
        #expect(await installation.run("audit", "proof", "--from", "1", "--to", "9").code == 2)
    }
}
