import AuditLog
import Testing

struct MerkleTreeTests {
    @Test("the roots are the published ones, leaf by leaf")
    func knownRoots() {
        var tree = TreeFrontier()
        #expect(tree.root.description == KnownTree.roots[0])
        for (index, entry) in KnownTree.entries.enumerated() {
            tree.append(MerkleHash(leaf: entry))
            #expect(tree.root.description == KnownTree.roots[index + 1])
            #expect(tree.size == Int64(index + 1))
        }
    }

    @Test("the root is that of the definition, and a frontier can be begun anywhere")
    func definition() {
        let plain = PlainTree(count: 70)
        var tree = TreeFrontier()
        for size in 0...70 {
            #expect(tree.root == plain.root(size: size))
            #expect(TreeFrontier(size: Int64(size), node: plain.node) == tree)
            if size < 70 { tree.append(plain.leaves[size]) }
        }
    }

    @Test("every subtree that is complete is told once, with its hash")
    func completedSubtrees() {
        let plain = PlainTree(count: 40)
        var told: [Subtree: MerkleHash] = [:]
        var tree = TreeFrontier()
        for leaf in plain.leaves {
            tree.append(leaf) { subtree, hash in
                #expect(told.updateValue(hash, forKey: subtree) == nil)
            }
        }
        #expect(told.count == 40 + 20 + 10 + 5 + 2 + 1)
        for (subtree, hash) in told { #expect(hash == plain.node(subtree)) }
    }

    @Test("the inclusion proofs of the known tree are those that were published")
    func knownInclusion() {
        let tree = PlainTree(entries: KnownTree.entries)
        let proof = InclusionProof(index: 0, size: 8, node: tree.node)
        #expect(
            proof.path.map(\.description) == [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        )
        #expect(proof.isValid(leaf: MerkleHash(leaf: []), root: tree.root(size: 8)))
    }

    @Test("every entry of every tree has an inclusion proof, and it proves nothing else")
    func inclusion() throws {
        let tree = PlainTree(count: 33)
        for size in 1...33 {
            let root = tree.root(size: size)
            for index in 0..<size {
                let proof = InclusionProof(index: Int64(index), size: Int64(size), node: tree.node)
                #expect(proof.isValid(leaf: tree.leaves[index], root: root))
                #expect(!proof.isValid(leaf: tree.leaves[(index + 1) % 33], root: root))
                #expect(!proof.isValid(leaf: tree.leaves[index], root: MerkleHash.empty))
                for other in try changed(proof.path) {
                    let forged = InclusionProof(index: proof.index, size: proof.size, path: other)
                    #expect(!forged.isValid(leaf: tree.leaves[index], root: root))
                }
                for index in [-1, proof.index + 1, proof.size, .max] where index != proof.index {
                    let moved = InclusionProof(index: index, size: proof.size, path: proof.path)
                    #expect(!moved.isValid(leaf: tree.leaves[Int(proof.index)], root: root))
                }
            }
        }
    }

    @Test("every tree is consistent with every earlier one, and the proof proves nothing else")
    func consistency() throws {
        let tree = PlainTree(count: 33)
        for later in 1...33 {
            for earlier in 0...later {
                let proof = ConsistencyProof(earlier: Int64(earlier), later: Int64(later), node: tree.node)
                let (old, new) = (tree.root(size: earlier), tree.root(size: later))
                #expect(proof.isValid(earlierRoot: old, laterRoot: new))
                #expect(!proof.isValid(earlierRoot: MerkleHash(leaf: [1]), laterRoot: new))
                #expect(!proof.isValid(earlierRoot: old, laterRoot: MerkleHash(leaf: [1])) || earlier == 0)
                for path in try changed(proof.path) {
                    let forged = ConsistencyProof(earlier: proof.earlier, later: proof.later, path: path)
                    #expect(!forged.isValid(earlierRoot: old, laterRoot: new))
                }
            }
        }
    }

    @Test("a tree in which one old entry was changed is consistent with none that had it")
    func rewritten() {
        let tree = PlainTree(count: 20)
        var forged = tree
        forged.leaves[6] = MerkleHash(leaf: [9])
        for earlier in 7...19 {
            let proof = ConsistencyProof(earlier: Int64(earlier), later: 20, node: forged.node)
            #expect(!proof.isValid(earlierRoot: tree.root(size: earlier), laterRoot: forged.root(size: 20)))
        }
    }

    @Test("proofs with sizes that cannot be are wrong, not a crash", arguments: [-1, 0, 5, Int64.max, Int64.min])
    func senselessSizes(size: Int64) {
        let path = Array(repeating: MerkleHash.empty, count: 70)
        for other in [-1, 0, 5, Int64.max, Int64.min] {
            #expect(!InclusionProof(index: other, size: size, path: path).isValid(leaf: .empty, root: .empty))
            #expect(
                !ConsistencyProof(earlier: size, later: other, path: path)
                    .isValid(earlierRoot: .empty, laterRoot: .empty)
            )
        }
    }

    /// The path with one bit flipped in each hash, one hash left out, one twice, and two exchanged.
    private func changed(_ path: [MerkleHash]) throws -> [[MerkleHash]] {
        var results = [path + [MerkleHash(leaf: [7])]]
        for index in path.indices {
            var bytes = path[index].bytes
            bytes[index % 32] ^= 1
            var flipped = path
            flipped[index] = try #require(MerkleHash(bytes: bytes))
            var shorter = path
            shorter.remove(at: index)
            var exchanged = path
            exchanged.swapAt(0, index)
            results += [flipped, shorter] + (index > 0 ? [exchanged] : [])
        }
        return results
    }
}
