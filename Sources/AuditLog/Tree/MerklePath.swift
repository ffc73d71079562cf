/// What the proofs of RFC 9162 are made of: hashes of ranges of leaves.
enum MerklePath {
    /// The hash of the leaves of a range, `MTH(D[start:end])` of section 2.1.1. The range begins where a subtree of its size,
    /// rounded up to a power of two, begins.
    static func hash<Failure: Error>(
        of range: Range<Int64>,
        node: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) -> MerkleHash {
        let count = Int64(range.count)
        if count & (count - 1) == 0 {
            let height = count.trailingZeroBitCount
            return try node(Subtree(height: height, position: range.lowerBound >> height))
        }
        let middle = middle(of: range)
        let left = try hash(of: range.lowerBound..<middle, node: node)
        return MerkleHash(left: left, right: try hash(of: middle..<range.upperBound, node: node))
    }

    /// Where a range of two leaves or more is divided: after the largest power of two that is smaller than its size.
    static func middle(of range: Range<Int64>) -> Int64 {
        range.lowerBound + (1 << (63 - (Int64(range.count) - 1).leadingZeroBitCount))
    }
}
