/// Sixty-four neighbouring pixels of a row.
struct RowWindow: Sendable {
    private let word: Int
    private let shift: UInt64

    /// - Parameter column: The first, 0 to 255.
    init(column: Int) {
        word = column / 64
        shift = UInt64(truncatingIfNeeded: column % 64)
    }

    /// The leftmost in the highest bit.
    func pixels(of row: InkPlane.Row) -> UInt64 {
        // Which word it is stays the same from row to row, so these branches cost less than an index into a vector.
        if word == 0 { return joined(row.x, row.y) }
        if word == 1 { return joined(row.y, row.z) }
        if word == 2 { return joined(row.z, row.w) }
        return joined(row.w, 0)
    }

    private func joined(_ one: UInt64, _ next: UInt64) -> UInt64 {
        one &<< shift | (next &>> 1) &>> (63 &- shift)
    }
}
