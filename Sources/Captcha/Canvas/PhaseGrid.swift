/// A smooth function over the picture, known at the nodes of a grid of 8 pixels and linear in between. Where its
/// fractional part is below one half, there is ink.
///
/// Values are whole numbers of 2⁻³² periods: bit 31 says in which half of a period a value lies, and the bits above it
/// count the halves.
struct PhaseGrid: Sendable {
    /// Row by row.
    private var nodes = [Int64](repeating: 0, count: (columns + 1) * (rows + 1))
    /// At the height of one row of pixels, and what is added from one to the next within a row of cells.
    private var line = [Int64](repeating: 0, count: columns + 1)
    private var steps = [Int64](repeating: 0, count: columns + 1)

    private static let cell = 8
    private static let columns = PictureFrame.width / cell
    private static let rows = PictureFrame.height / cell

    /// Sets the function.
    ///
    /// - Parameter phase: From a place in pixels to a number of periods.
    mutating func sample(_ phase: (Point) -> Double) {
        for row in 0...Self.rows {
            for column in 0...Self.columns {
                let place = Point(Double(column * Self.cell), Double(row * Self.cell))
                nodes[row * (Self.columns + 1) + column] = Int64(phase(place) * 0x1p32)
            }
        }
    }

    /// Inverts the pixels that have ink.
    mutating func invert(_ plane: inout InkPlane) {
        for row in 0..<PictureFrame.height {
            moveLine(to: row)
            plane.rows[row] ^= InkPlane.Row(word(0), word(1), word(2), word(3))
        }
    }

    private mutating func moveLine(to row: Int) {
        guard row.isMultiple(of: Self.cell) else {
            for column in line.indices { line[column] &+= steps[column] }
            return
        }
        let above = row / Self.cell * (Self.columns + 1)
        for column in line.indices {
            let step = (nodes[above + column + Self.columns + 1] &- nodes[above + column]) / Int64(Self.cell)
            steps[column] = step
            line[column] = nodes[above + column] &+ step / 2
        }
    }

    /// Sixty-four pixels of the line, or as many as the frame has.
    private func word(_ index: Int) -> UInt64 {
        let first = index * 8
        var bits: UInt64 = 0
        var shift: UInt64 = 56
        for column in first..<min(first + 8, Self.columns) {
            bits |= Self.byte(from: line[column], to: line[column + 1]) &<< shift
            shift &-= 8
        }
        return bits
    }

    /// Eight pixels between two nodes, the leftmost in the highest bit. Most lie in one half of a period and are alike.
    private static func byte(from left: Int64, to right: Int64) -> UInt64 {
        guard left >> 31 != right >> 31 else { return left >> 31 & 1 == 0 ? 0xFF : 0 }
        let start = UInt32(truncatingIfNeeded: left)
        let step = UInt32(truncatingIfNeeded: (right &- left) >> 3)
        let pixels = SIMD8<UInt32>(repeating: start) &+ SIMD8<UInt32>(repeating: step) &* SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
        let halves = (pixels &>> 31) &<< SIMD8(7, 6, 5, 4, 3, 2, 1, 0)
        return UInt64(~halves.wrappedSum() & 0xFF)
    }
}
