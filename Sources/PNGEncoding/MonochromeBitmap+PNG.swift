import CPNGShims

extension MonochromeBitmap {
    /// The bitmap as a PNG file: 1-bit greyscale, not interlaced, compressed for speed.
    package func pngEncoded() throws(PNGEncodingError) -> [UInt8] {
        try pngEncoded(capacity: Self.outputCapacity(rowBytes: rows.count, height: height))
    }

    /// The bitmap as a PNG file of at most `capacity` bytes.
    package func pngEncoded(capacity: Int) throws(PNGEncodingError) -> [UInt8] {
        guard let columns = UInt32(exactly: width), let lines = UInt32(exactly: height) else {
            throw .sizeOutOfRange(width: width, height: height, maximumSide: Self.maximumSide)
        }
        guard capacity > 0 else { throw .outputFull(capacity: capacity) }
        var outcome = cpng_outcome()
        let file = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, length in
            unsafe rows.withUnsafeBufferPointer { source in
                outcome = unsafe cpng_write_monochrome(
                    source.baseAddress,
                    columns,
                    lines,
                    output.baseAddress,
                    capacity
                )
            }
            length = outcome.status == CPNG_OK ? outcome.length : 0
        }
        switch outcome.status {
        case CPNG_OK: return file
        case CPNG_OUT_OF_MEMORY: throw .outOfMemory
        case CPNG_OUTPUT_FULL: throw .outputFull(capacity: capacity)
        default: throw .encoderFailed(message: Self.text(of: outcome))
        }
    }

    /// A size that the file never exceeds: zlib's stored blocks add less than an eighth, the filter bytes one per row,
    /// the chunks' frames less than a kilobyte per megabyte.
    private static func outputCapacity(rowBytes: Int, height: Int) -> Int {
        let raw = rowBytes + height
        return raw + raw / 8 + 1024
    }

    private static func text(of outcome: cpng_outcome) -> String {
        unsafe withUnsafeBytes(of: outcome.message) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
