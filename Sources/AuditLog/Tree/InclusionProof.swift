/// Shows that an entry is in the tree of a checkpoint (RFC 9162, section 2.1.3).
package struct InclusionProof: Hashable, Sendable {
    /// Of the leaf, from 0.
    package let index: Int64
    /// The tree's count of leaves.
    package let size: Int64
    /// From the leaf's sibling up to the root's child.
    package let path: [MerkleHash]

    package init(index: Int64, size: Int64, path: [MerkleHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Makes the proof, by section 2.1.3.1.
    ///
    /// - Parameters:
    ///   - index: Of the leaf, from 0; smaller than the size.
    ///   - size: The tree's count of leaves.
    ///   - node: The hash of a complete subtree.
    /// - Throws: What `node` throws.
    package init<Failure: Error>(
        index: Int64,
        size: Int64,
        node: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) {
        var range = 0..<size
        var path: [MerkleHash] = []
        while range.count > 1 {
            let middle = MerklePath.middle(of: range)
            if index < middle {
                path.append(try MerklePath.hash(of: middle..<range.upperBound, node: node))
                range = range.lowerBound..<middle
            } else {
                path.append(try MerklePath.hash(of: range.lowerBound..<middle, node: node))
                range = middle..<range.upperBound
            }
        }
        self.init(index: index, size: size, path: path.reversed())
    }

    /// Checks the proof, by section 2.1.3.2.
    package func isValid(leaf: MerkleHash, root: MerkleHash) -> Bool {
        guard index >= 0, index < size else { return false }
        var node = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                hash = MerkleHash(left: sibling, right: hash)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = MerkleHash(left: hash, right: sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
