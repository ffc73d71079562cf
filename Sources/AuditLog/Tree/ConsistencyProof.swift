/// Shows that a tree begins with all entries of an earlier one, in the same order (RFC 9162, section 2.1.4).
package struct ConsistencyProof: Hashable, Sendable {
    /// Count of leaves of the earlier tree.
    package let earlier: Int64
    /// Count of leaves of the later tree.
    package let later: Int64
    package let path: [MerkleHash]

    package init(earlier: Int64, later: Int64, path: [MerkleHash]) {
        self.earlier = earlier
        self.later = later
        self.path = path
    }

    /// Makes the proof, by section 2.1.4.1. It is empty where the earlier tree is empty or is the later one.
    ///
    /// - Parameters:
    ///   - earlier: Count of leaves of the earlier tree, not larger than the later one's.
    ///   - later: Count of leaves of the later tree.
    ///   - node: The hash of a complete subtree.
    /// - Throws: What `node` throws.
    package init<Failure: Error>(
        earlier: Int64,
        later: Int64,
        node: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) {
        guard earlier > 0, earlier < later else {
            self.init(earlier: earlier, later: later, path: [])
            return
        }
        var range = 0..<later
        var path: [MerkleHash] = []
        while earlier < range.upperBound {
            let middle = MerklePath.middle(of: range)
            if earlier <= middle {
                path.append(try MerklePath.hash(of: middle..<range.upperBound, node: node))
                range = range.lowerBound..<middle
            } else {
                path.append(try MerklePath.hash(of: range.lowerBound..<middle, node: node))
                range = middle..<range.upperBound
            }
        }
        // The verifier knows the whole of the earlier tree already.
        if range.lowerBound > 0 { path.append(try MerklePath.hash(of: range, node: node)) }
        self.init(earlier: earlier, later: later, path: path.reversed())
    }

    /// Checks the proof, by section 2.1.4.2.
    package func isValid(earlierRoot: MerkleHash, laterRoot: MerkleHash) -> Bool {
        guard earlier >= 0, earlier <= later else { return false }
        if earlier == later { return path.isEmpty && earlierRoot == laterRoot }
        if earlier == 0 { return path.isEmpty && earlierRoot == .empty }
        let isComplete = earlier & (earlier - 1) == 0
        guard let first = isComplete ? earlierRoot : path.first else { return false }
        var node = (earlier - 1) >> (~(earlier - 1)).trailingZeroBitCount
        var last = (later - 1) >> (~(earlier - 1)).trailingZeroBitCount
        var earlierHash = first
        var laterHash = first
        for sibling in isComplete ? path[...] : path.dropFirst() {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                earlierHash = MerkleHash(left: sibling, right: earlierHash)
                laterHash = MerkleHash(left: sibling, right: laterHash)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                laterHash = MerkleHash(left: laterHash, right: sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && earlierHash == earlierRoot && laterHash == laterRoot
    }
}
