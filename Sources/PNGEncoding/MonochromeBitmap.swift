/// A picture of black and white pixels, one bit each.
package struct MonochromeBitmap: Hashable, Sendable {
    /// In pixels.
    package let width: Int
    /// In pixels.
    package let height: Int
    /// The rows from top to bottom, `bytesPerRow` bytes each, the leftmost pixel in the highest bit; 1 is white.
    package private(set) var rows: [UInt8]

    package var bytesPerRow: Int {
        Self.bytesPerRow(width: width)
    }

    /// A bitmap over rows that were drawn elsewhere.
    ///
    /// - Parameters:
    ///   - width: Pixels in a row, from 1 to `maximumSide`.
    ///   - height: Rows, from 1 to `maximumSide`.
    ///   - rows: `height` rows of (`width` + 7) / 8 bytes.
    /// - Throws: `sizeOutOfRange` or `wrongRowBytes`.
    package init(width: Int, height: Int, rows: [UInt8]) throws(PNGEncodingError) {
        guard (1...Self.maximumSide).contains(width), (1...Self.maximumSide).contains(height) else {
            throw .sizeOutOfRange(width: width, height: height, maximumSide: Self.maximumSide)
        }
        let expected = Self.bytesPerRow(width: width) * height
        guard rows.count == expected else {
            throw .wrongRowBytes(count: rows.count, expected: expected)
        }
        self.width = width
        self.height = height
        self.rows = rows
    }

    /// Whether the pixel in column `x` of row `y`, counted from the top left, is white.
    package subscript(x: Int, y: Int) -> Bool {
        precondition((0..<width).contains(x) && (0..<height).contains(y), "pixel outside the bitmap")
        return rows[y * bytesPerRow + x / 8] & (0x80 >> UInt8(x % 8)) != 0
    }

    /// The longest side in pixels that is encoded; a picture on a form needs far less.
    package static let maximumSide = 4096

    private static func bytesPerRow(width: Int) -> Int {
        (width + 7) / 8
    }
}
