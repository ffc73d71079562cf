import AuditLog
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Moderation
import ModerationServer
import SQLiteStore
import Testing

struct AuditTests {
    private struct Entries: Decodable {
        struct Entry: Decodable {
            let sequence: Int64
            let leafHash: String
            let entry: String?
        }

        let size: Int64
        let entries: [Entry]
        let next: Int64?
    }

    private struct Inclusion: Decodable {
        let index: Int64
        let size: Int64
        let leafHash: String
        let path: [String]
        let checkpoint: String?
        let text: String?
    }

    private struct Consistency: Decodable {
        let from: Int64
        let to: Int64
        let path: [String]
    }

    /// A server over a log of the site and so many comments.
    private func run(
        comments: Int = 4,
        publishing: Bool = false,
        isSigned: Bool = true,
        _ body: @escaping @Sendable (any TestClientProtocol, AuditTrail) async throws -> Void
    ) async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(["captcha": "off"], store: store)
        let keys = try AuditKeys([try NoteSigner(name: "log.example").encoded])
        let audit = AuditTrail(store: store, keys: keys, publishesEntries: publishing)
        try await server.run { client in
            for number in 0..<comments { _ = try await client.post(try server.fields(["content": "Ý kiến \(number)"])) }
        }
        if isSigned { _ = try await audit.sign(time: server.clock.now) }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = try await buildApplication(
            configuration: server.configuration,
            moderation: server.moderation,
            audit: isSigned ? audit : AuditTrail(store: store, keys: AuditKeys(verifiers: [])),
            logger: logger
        )
        try await application.test(.router) { try await body($0, audit) }
    }

    private func decode<Value: Decodable>(_ response: TestResponse) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(response.text.utf8))
    }

    private func hashes(_ texts: [String]) -> [MerkleHash] {
        texts.compactMap { [UInt8](hexadecimal: $0).flatMap(MerkleHash.init(bytes:)) }
    }

    @Test("whoever has the key verifies the log over HTTP alone: the head, every entry in it, and its growth")
    func strangerVerifies() async throws {
        try await run { client, audit in
            let key = try NoteVerifier(try await client.get("/v1/audit/key").text.trimmingCharacters(in: .newlines))
            let text = try await client.get("/v1/audit/checkpoint").text
            let head = try Checkpoint(SignedNote(parsing: Array(text.utf8)), signedBy: [key])
            #expect(head.size == 5)

            let page: Entries = try decode(try await client.get("/v1/audit/entries?limit=3"))
            let rest: Entries = try decode(try await client.get("/v1/audit/entries?limit=3&after=\(page.next ?? 0)"))
            #expect(rest.next == nil)
            let entries = page.entries + rest.entries
            #expect(entries.map(\.sequence) == [1, 2, 3, 4, 5])
            #expect(entries.allSatisfy { $0.entry == nil })
            var tree = TreeFrontier()
            var roots = [tree.root]
            for leaf in hashes(entries.map(\.leafHash)) {
                tree.append(leaf)
                roots.append(tree.root)
            }
            #expect(tree.root == head.root)

            for entry in entries {
                let address = "/v1/audit/proofs/inclusion?entry=\(entry.sequence)"
                let answer: Inclusion = try decode(try await client.get(address))
                let proof = InclusionProof(index: answer.index, size: answer.size, path: hashes(answer.path))
                let leaf = try #require(hashes([answer.leafHash]).first)
                #expect(answer.leafHash == entry.leafHash)
                #expect(proof.isValid(leaf: leaf, root: head.root))
                let (read, note) = try InclusionProof.parse(Array(try #require(answer.text).utf8))
                #expect(read == proof)
                #expect(try Checkpoint(note, signedBy: [key]) == head)
            }
            for size in 1...5 {
                let answer: Consistency = try decode(try await client.get("/v1/audit/proofs/consistency?from=\(size)"))
                let proof = ConsistencyProof(earlier: answer.from, later: answer.to, path: hashes(answer.path))
                #expect(proof.isValid(earlierRoot: roots[size], laterRoot: head.root))
            }
            let unsigned: Inclusion = try decode(try await client.get("/v1/audit/proofs/inclusion?entry=2&size=3"))
            #expect(unsigned.checkpoint == nil)
            #expect(
                InclusionProof(index: 1, size: 3, path: hashes(unsigned.path))
                    .isValid(leaf: try #require(hashes([unsigned.leafHash]).first), root: roots[3])
            )
        }
    }

    @Test("a receipt leads to the proof for its comment, once the log was signed")
    func receiptProof() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(store: store)
        let signer = try NoteSigner(name: "log.example")
        let audit = AuditTrail(store: store, keys: try AuditKeys([signer.encoded]))
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = try await buildApplication(
            configuration: server.configuration,
            moderation: server.moderation,
            audit: audit,
            visitors: store,
            logger: logger
        )
        try await application.test(.router) { client in
            let address = try #require(try await client.post(try server.fields()).headers[.location])
            let before = try await client.get(address).text
            #expect(before.contains("bình luận của bạn là mục số 2."))
            #expect(before.contains("chậm nhất một giờ"))
            #expect(try await client.get(address + "/proof").status == .notFound)

            _ = try await audit.sign(time: server.clock.now)
            #expect(try await client.get(address).text.contains("href=\"\(address)/proof\""))
            let response = try await client.get(address + "/proof")
            #expect(response.headers[.contentDisposition] == "attachment; filename=\"entry-2.tlog-proof\"")
            let (proof, note) = try InclusionProof.parse(Array(response.text.utf8))
            let head = try Checkpoint(note, signedBy: [signer.verifier])
            let entry = try #require(try await store.auditEntries(ofComment: 1).first)
            #expect(proof.isValid(leaf: MerkleHash(leaf: entry.entry), root: head.root))
            #expect(try await client.get("/receipts/1-\(String(repeating: "0", count: 24))/proof").status == .notFound)
        }
    }

    @Test("a receipt has the proofs of the decision, of the appeal and of its answer too, and of nothing else")
    func decisionProofs() async throws {
        let store = try SQLiteStore.inMemory()
        let server = try await TestServer(["captcha": "off"], store: store)
        let signer = try NoteSigner(name: "log.example")
        let audit = AuditTrail(store: store, keys: try AuditKeys([signer.encoded]))
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = try await buildApplication(
            configuration: server.configuration,
            moderation: server.moderation,
            audit: audit,
            visitors: store,
            logger: logger
        )
        try await application.test(.router) { client in
            let address = try #require(try await client.post(try server.fields()).headers[.location])
            _ = try await server.decide(1, .approved)
            _ = try await server.decide(1, .pending)
            _ = try await server.decide(1, .rejected, reason: "insult")
            _ = try await client.post(["message": "Tôi không xúc phạm ai."], to: "\(address)/appeal")
            let unsigned = try await client.get(address).text
            #expect(unsigned.contains("Quyết định về bình luận là mục số 5. Bằng chứng sẽ có"))
            let answer = AppealDecision(
                appeals: [1],
                verdict: .uphold,
                answer: nil,
                moderator: "hoa",
                time: server.clock.now
            )
            _ = try await store.decide(answer)
            _ = try await audit.sign(time: server.clock.now)
            let page = try await client.get(address).text
            for (entry, text) in [(5, "Quyết định về"), (6, "Đề nghị xem lại của bạn"), (7, "Trả lời cho đề nghị")] {
                #expect(page.contains(text))
                #expect(page.contains("href=\"\(address)/proof?entry=\(entry)\""))
                let response = try await client.get("\(address)/proof?entry=\(entry)")
                #expect(response.headers[.contentDisposition] == "attachment; filename=\"entry-\(entry).tlog-proof\"")
                let (proof, note) = try InclusionProof.parse(Array(response.text.utf8))
                let head = try Checkpoint(note, signedBy: [signer.verifier])
                let logged = try #require(try await store.auditEntries(after: Int64(entry) - 1, limit: 1).first)
                #expect(proof.isValid(leaf: MerkleHash(leaf: logged.entry), root: head.root))
            }
            for entry in ["1", "3", "4", "8", "x", ""] {
                #expect(try await client.get("\(address)/proof?entry=\(entry)").status == .notFound, "\(entry)")
            }
        }
    }

    @Test("entries are shown where the operator publishes them, and are what was hashed")
    func published() async throws {
        try await run(publishing: true) { client, _ in
            let page: Entries = try decode(try await client.get("/v1/audit/entries"))
            for entry in page.entries {
                let text = try #require(entry.entry)
                #expect(MerkleHash(leaf: Array(text.utf8)).description == entry.leafHash)
                #expect(!text.contains("Ý kiến"))
                #expect(!text.contains("Nguyễn"))
            }
        }
    }

    @Test(
        "what cannot be answered is said",
        arguments: [
            ("/v1/audit/checkpoint?size=3", 404, "no_checkpoint"),
            ("/v1/audit/checkpoint?size=x", 400, "invalid_parameter"),
            ("/v1/audit/proofs/inclusion", 400, "missing_parameter"),
            ("/v1/audit/proofs/inclusion?entry=0", 400, "invalid_parameter"),
            ("/v1/audit/proofs/inclusion?entry=-1", 400, "invalid_parameter"),
            ("/v1/audit/proofs/inclusion?entry=6", 404, "unknown_entry"),
            ("/v1/audit/proofs/inclusion?entry=9223372036854775807", 404, "unknown_entry"),
            ("/v1/audit/proofs/inclusion?entry=3&size=2", 400, "invalid_parameter"),
            ("/v1/audit/proofs/inclusion?entry=3&size=6", 400, "invalid_parameter"),
            ("/v1/audit/proofs/inclusion?entry=3&size=9223372036854775807", 400, "invalid_parameter"),
            ("/v1/audit/proofs/consistency", 400, "missing_parameter"),
            ("/v1/audit/proofs/consistency?from=6", 400, "invalid_parameter"),
            ("/v1/audit/proofs/consistency?from=3&to=2", 400, "invalid_parameter"),
            ("/v1/audit/proofs/consistency?from=3&to=99", 400, "invalid_parameter"),
            ("/v1/audit/entries?after=-1", 400, "invalid_parameter"),
            ("/v1/audit/entries?limit=1001", 400, "invalid_parameter"),
        ]
    )
    func refused(path: String, status: Int, code: String) async throws {
        try await run { client, _ in
            let response = try await client.get(path)
            #expect(response.status.code == status)
            #expect(response.text.contains(#""code":"\#(code)""#))
        }
    }

    @Test("a log that nobody signed yet has neither head nor key, but hashes")
    func unsigned() async throws {
        try await run(isSigned: false) { client, _ in
            for path in ["checkpoint", "key", "proofs/inclusion?entry=1", "proofs/consistency?from=1"] {
                let response = try await client.get("/v1/audit/\(path)")
                #expect(response.status == .notFound)
                #expect(response.text.contains("no_checkpoint"))
            }
            let page: Entries = try decode(try await client.get("/v1/audit/entries?after=99"))
            #expect(page.entries.isEmpty)
            #expect(page.size == 5)
        }
    }

    @Test("pages of any origin may read, and nothing can be written")
    func methods() async throws {
        try await run { client, _ in
            let response = try await client.get("/v1/audit/checkpoint")
            #expect(response.headers[.accessControlAllowOrigin] == "*")
            #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
            for method in [HTTPRequest.Method.post, .put, .delete] {
                let refused = try await client.send(method, "/v1/audit/entries")
                #expect(refused.status == .methodNotAllowed)
            }
        }
    }
}
