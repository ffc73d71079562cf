/// A complete subtree of the Merkle tree: `2^height` leaves, the first of them at a multiple of that number.
package struct Subtree: Hashable, Sendable {
    /// 0 is a leaf.
    package let height: Int
    /// How many subtrees of this height stand before it.
    package let position: Int64

    package init(height: Int, position: Int64) {
        self.height = height
        self.position = position
    }

    /// Indices of its leaves, from 0.
    package var leaves: Range<Int64> {
        (position << height)..<((position + 1) << height)
    }
}
