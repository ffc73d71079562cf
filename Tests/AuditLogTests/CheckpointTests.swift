import AuditLog
import Testing

struct CheckpointTests {
    private let signer: NoteSigner
    private let tree = PlainTree(count: 12)

    init() throws {
        signer = try NoteSigner(name: "binhluan.example.vn/audit")
    }

    private var checkpoint: Checkpoint {
        Checkpoint(origin: signer.name, size: 12, root: tree.root(size: 12))
    }

    @Test("a checkpoint is three lines, and comes back from its note")
    func roundTrip() throws {
        let known = try #require(MerkleHash(bytes: Array(repeating: 0, count: 32)))
        #expect(
            Checkpoint(origin: "a.example/log", size: 7, root: known).text
                == "a.example/log\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
        )
        let note = try SignedNote(parsing: Array(signer.sign(checkpoint.text).encoded.utf8))
        #expect(try Checkpoint(note, signedBy: [signer.verifier]) == checkpoint)
    }

    @Test(
        "what is no checkpoint is refused",
        arguments: [
            "a\n7\n", "a\n7\nAAAA\n", "\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n-7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n+7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n99999999999999999999\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "a\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "a\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n",
        ]
    )
    func malformed(text: String) {
        #expect(throws: AuditLogError.malformedCheckpoint) { try Checkpoint(text: text) }
    }

    @Test("lines behind the root are passed over")
    func extensions() throws {
        #expect(try Checkpoint(text: checkpoint.text + "more 1\n") == checkpoint)
    }

    @Test("a checkpoint of another log is refused, whoever signed it")
    func wrongOrigin() throws {
        let foreign = Checkpoint(origin: "other.example", size: 12, root: checkpoint.root)
        let note = try signer.sign(foreign.text)
        #expect(throws: AuditLogError.wrongOrigin("other.example", expected: signer.name)) {
            try Checkpoint(note, signedBy: [signer.verifier])
        }
    }

    @Test("a proof in text holds its checkpoint, and is checked from the text alone")
    func proofText() throws {
        let note = try signer.sign(checkpoint.text)
        for index in 0..<12 {
            let proof = InclusionProof(index: Int64(index), size: 12, node: tree.node)
            let text = proof.text(checkpoint: note)
            #expect(text.hasPrefix("c2sp.org/tlog-proof@v1\nindex \(index)\n"))
            let (read, readNote) = try InclusionProof.parse(Array(text.utf8))
            #expect(read == proof)
            let head = try Checkpoint(readNote, signedBy: [signer.verifier])
            #expect(read.isValid(leaf: tree.leaves[index], root: head.root))
            let withExtra = text.replacing("@v1\n", with: "@v1\nextra QUE=\n")
            #expect(try InclusionProof.parse(Array(withExtra.utf8)).proof == proof)
        }
    }

    @Test("a proof of a tree with one leaf has no hashes")
    func onlyLeaf() throws {
        let note = try signer.sign(Checkpoint(origin: signer.name, size: 1, root: tree.leaves[0]).text)
        let text = InclusionProof(index: 0, size: 1, node: tree.node).text(checkpoint: note)
        #expect(try InclusionProof.parse(Array(text.utf8)).proof.isValid(leaf: tree.leaves[0], root: tree.leaves[0]))
    }

    @Test("what is no proof is refused")
    func malformedProofs() throws {
        let note = try signer.sign(checkpoint.text).encoded
        let proof = InclusionProof(index: 3, size: 12, node: tree.node)
        let text = proof.text(checkpoint: try signer.sign(checkpoint.text))
        for bad in [
            "", "\n\n", note, "c2sp.org/tlog-proof@v1\n\n" + note, "c2sp.org/tlog-proof@v1\nindex 12\n\n" + note,
            "c2sp.org/tlog-proof@v1\nindex 03\n\n" + note, "c2sp.org/tlog-proof@v2\nindex 3\n\n" + note,
            "c2sp.org/tlog-proof@v1\nindex 3\nAAAA\n\n" + note, String(text.dropLast(20)),
        ] {
            #expect(throws: AuditLogError.self) { try InclusionProof.parse(Array(bad.utf8)) }
        }
    }
}
