import PNGEncoding

/// A picture under construction: one bit a pixel in words of 64, the leftmost pixel in the highest bit.
struct InkPlane: Hashable {
    private static let wordsPerRow = (PictureFrame.width + 63) / 64

    private var words = [UInt64](repeating: 0, count: wordsPerRow * PictureFrame.height)

    /// A plane without ink.
    init() {}

    /// The inside of an outline by the even-odd rule, in pixels; what lies outside the frame is cut off.
    ///
    /// Each edge marks, in each row whose centre line it crosses, the first pixel to the right of the crossing. The parity
    /// of the marks up to a pixel then says whether it is inside.
    init(filling outline: Outline) {
        outline.forEachEdge { start, end in mark(from: start, to: end) }
        for row in 0..<PictureFrame.height {
            fillBetweenMarks(row: row)
        }
    }

    /// A plane whose pixels come in bytes, eight from left to right, `PictureFrame.width` / 8 a row.
    init(rowBytes: [UInt8]) {
        let bytesPerRow = PictureFrame.width / 8
        for row in 0..<PictureFrame.height {
            for column in 0..<bytesPerRow {
                let word = row * Self.wordsPerRow + column / 8
                words[word] |= UInt64(rowBytes[row * bytesPerRow + column]) << UInt64(56 - column % 8 * 8)
            }
        }
    }

    /// Inverts the pixels that have ink in the other plane.
    mutating func invert(where other: InkPlane) {
        for index in words.indices {
            words[index] ^= other.words[index]
        }
    }

    /// The pixels with ink, black on white or white on black.
    func bitmap(inkIsWhite: Bool) throws(PNGEncodingError) -> MonochromeBitmap {
        let bytesPerRow = PictureFrame.width / 8
        let flip: UInt8 = inkIsWhite ? 0 : 0xFF
        var rows: [UInt8] = []
        rows.reserveCapacity(bytesPerRow * PictureFrame.height)
        for row in 0..<PictureFrame.height {
            for column in 0..<bytesPerRow {
                let word = words[row * Self.wordsPerRow + column / 8]
                rows.append(UInt8(truncatingIfNeeded: word >> UInt64(56 - column % 8 * 8)) ^ flip)
            }
        }
        return try MonochromeBitmap(width: PictureFrame.width, height: PictureFrame.height, rows: rows)
    }

    private mutating func mark(from start: Point, to end: Point) {
        let (top, bottom) = start.y < end.y ? (start, end) : (end, start)
        let first = max(Int((top.y - 0.5).rounded(.up)), 0)
        let last = min(Int((bottom.y - 0.5).rounded(.up)), PictureFrame.height)
        guard first < last else { return }
        let slope = (bottom.x - top.x) / (bottom.y - top.y)
        var x = top.x + (Double(first) + 0.5 - top.y) * slope - 0.5
        for row in first..<last {
            let column = max(Int(x.rounded(.up)), 0)
            if column < PictureFrame.width {
                words[row * Self.wordsPerRow + column / 64] ^= 1 << UInt64(63 - column % 64)
            }
            x += slope
        }
    }

    /// Replaces each bit of a row by the parity of all bits up to it.
    private mutating func fillBetweenMarks(row: Int) {
        var isInside = false
        for index in (row * Self.wordsPerRow)..<((row + 1) * Self.wordsPerRow) {
            var word = words[index]
            word ^= word >> 1
            word ^= word >> 2
            word ^= word >> 4
            word ^= word >> 8
            word ^= word >> 16
            word ^= word >> 32
            if isInside { word = ~word }
            isInside = word & 1 == 1
            words[index] = word
        }
    }
}
