extension InclusionProof {
    private static let heading = "c2sp.org/tlog-proof@v1"

    /// The proof with the checkpoint that it leads to, as c2sp.org/tlog-proof describes it: enough to check it anywhere.
    package func text(checkpoint: SignedNote) -> String {
        let lines = [Self.heading, "index \(index)"] + path.map { Base64.encode($0.bytes) } + [""]
        return lines.map { "\($0)\n" }.joined() + checkpoint.encoded
    }

    /// Reads a proof and the checkpoint below it. That either is right is not checked here.
    package static func parse(
        _ bytes: [UInt8]
    ) throws(AuditLogError) -> (proof: InclusionProof, note: SignedNote) {
        let feed = UInt8(ascii: "\n")
        guard let blank = bytes.indices.dropFirst().first(where: { bytes[$0] == feed && bytes[$0 - 1] == feed }) else {
            throw .malformedProof
        }
        let note = try SignedNote(parsing: Array(bytes[(blank + 1)...]))
        let size = try Checkpoint(text: note.text).size
        var lines = bytes[..<(blank - 1)].split(separator: feed, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }[...]
        guard lines.popFirst() == heading else { throw .malformedProof }
        if lines.first?.hasPrefix("extra ") == true { lines = lines.dropFirst() }
        guard let line = lines.popFirst(), line.hasPrefix("index "),
            let index = Checkpoint.decimal(String(line.dropFirst(6))), index < size
        else {
            throw .malformedProof
        }
        let path = lines.compactMap { Base64.decode($0).flatMap(MerkleHash.init(bytes:)) }
        guard path.count == lines.count, path.count <= 64 else { throw .malformedProof }
        return (InclusionProof(index: index, size: size, path: path), note)
    }
}
