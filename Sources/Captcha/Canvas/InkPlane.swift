/// A picture under construction: one bit a pixel, the leftmost pixel in the highest bit of a row's first word.
struct InkPlane: Hashable, Sendable {
    /// 256 pixels, of which those beyond the frame are never looked at.
    typealias Row = SIMD4<UInt64>

    var rows = [Row](repeating: .zero, count: PictureFrame.height)

    /// Takes all ink away.
    mutating func clear() {
        for index in rows.indices {
            rows[index] = .zero
        }
    }

    /// Takes over some rows of the other plane.
    mutating func copy(_ other: InkPlane, rows copied: Range<Int>) {
        for index in copied {
            rows[index] = other.rows[index]
        }
    }

    /// Has ink where the other plane's colour differs from the left or the upper neighbour's.
    mutating func setEdges(of other: InkPlane) {
        for index in rows.indices {
            let row = other.rows[index]
            rows[index] = Self.steps(row) | row ^ other.rows[max(index - 1, 0)]
        }
    }

    /// The number of pixels with ink in a rectangle of at most 64 columns.
    func inkCount(rows counted: Range<Int>, columns: Range<Int>) -> Int {
        let unwanted = UInt64(max(64 - columns.count, 0))
        let window = RowWindow(column: columns.lowerBound)
        var count = 0
        for row in counted {
            count += (window.pixels(of: rows[row]) &>> unwanted).nonzeroBitCount
        }
        return count
    }

    /// Inverts every pixel.
    mutating func invert() {
        for index in rows.indices {
            rows[index] = ~rows[index]
        }
    }

    /// Writes the pixels as bytes, eight from left to right, `PictureFrame.width` / 8 a row; ink is 1.
    func write(to bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        for row in rows {
            Self.append(row.x, 8, to: &bytes)
            Self.append(row.y, 8, to: &bytes)
            Self.append(row.z, 8, to: &bytes)
            Self.append(row.w, PictureFrame.width / 8 - 24, to: &bytes)
        }
    }

    /// Appends a word's first bytes, the highest first.
    private static func append(_ word: UInt64, _ count: Int, to bytes: inout [UInt8]) {
        var rest = word
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: rest &>> 56))
            rest = rest &<< 8
        }
    }

    /// A row moved to the right by 0 to 63 pixels; what comes in at the left has no ink.
    static func moved(_ row: Row, right count: UInt64) -> Row {
        guard count > 0 else { return row }
        return row &>> count | Row(0, row.x, row.y, row.z) &<< (64 - count)
    }

    /// A row moved to the left by 0 to 63 pixels; what comes in at the right has no ink.
    static func moved(_ row: Row, left count: UInt64) -> Row {
        guard count > 0 else { return row }
        return row &<< count | Row(row.y, row.z, row.w, 0) &>> (64 - count)
    }

    /// The pixels that differ from their left neighbour.
    static func steps(_ row: Row) -> Row {
        row ^ moved(row, right: 1)
    }

    /// A row with ink in some columns only.
    static func columns(_ columns: Range<Int>) -> Row {
        var row = Row.zero
        for word in 0..<4 {
            let first = min(max(columns.lowerBound - word * 64, 0), 64)
            let last = min(max(columns.upperBound - word * 64, 0), 64)
            let fromFirst: UInt64 = first == 64 ? 0 : .max >> UInt64(first)
            let fromLast: UInt64 = last == 64 ? 0 : .max >> UInt64(last)
            row[word] = fromFirst ^ fromLast
        }
        return row
    }

    /// The number of pixels with ink, at most 255.
    ///
    /// Bits are added in pairs, fours and bytes, in all words at once: without a compiler's leave to use the processor's
    /// own instruction this is the quickest way.
    static func count(_ row: Row) -> Int {
        let pairs = row &- (row &>> 1 & 0x5555_5555_5555_5555)
        let fours = (pairs & 0x3333_3333_3333_3333) &+ (pairs &>> 2 & 0x3333_3333_3333_3333)
        let bytes = (fours &+ fours &>> 4) & 0x0F0F_0F0F_0F0F_0F0F
        return Int(truncatingIfNeeded: (bytes.wrappedSum() &* 0x0101_0101_0101_0101) &>> 56)
    }
}
