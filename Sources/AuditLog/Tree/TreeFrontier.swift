/// A Merkle tree that only grows, as far as its root needs it: the roots of the complete subtrees that it falls into.
///
/// It takes 32 bytes for each one in the binary notation of its size, however many leaves it has.
package struct TreeFrontier: Hashable, Sendable {
    /// How many leaves it has.
    package private(set) var size: Int64 = 0
    /// Of the complete subtrees from left to right, each smaller than the one before.
    private var roots: [MerkleHash] = []

    package init() {}

    /// - Parameters:
    ///   - size: How many leaves there are.
    ///   - node: The hash of a complete subtree.
    /// - Throws: What `node` throws.
    package init<Failure: Error>(
        size: Int64,
        node: (Subtree) throws(Failure) -> MerkleHash
    ) throws(Failure) {
        self.size = size
        var start: Int64 = 0
        for height in (0..<63).reversed() where size & (1 << height) != 0 {
            roots.append(try node(Subtree(height: height, position: start >> height)))
            start += 1 << height
        }
    }

    /// Adds a leaf. Two equal subtrees at the end become one, as in the sum of binary numbers.
    /// - Parameters:
    ///   - leaf: The hash of the new leaf.
    ///   - onSubtree: Told of each subtree that is complete now, from the leaf upwards.
    package mutating func append(_ leaf: MerkleHash, onSubtree: (Subtree, MerkleHash) -> Void = { _, _ in }) {
        var hash = leaf
        var position = size
        var height = 0
        onSubtree(Subtree(height: 0, position: position), hash)
        while !position.isMultiple(of: 2), let left = roots.popLast() {
            hash = MerkleHash(left: left, right: hash)
            position >>= 1
            height += 1
            onSubtree(Subtree(height: height, position: position), hash)
        }
        roots.append(hash)
        size += 1
    }

    /// The tree's root: the hash of nothing where it is empty.
    package var root: MerkleHash {
        guard var hash = roots.last else { return .empty }
        for left in roots.dropLast().reversed() {
            hash = MerkleHash(left: left, right: hash)
        }
        return hash
    }
}
