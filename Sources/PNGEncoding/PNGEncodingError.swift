/// Why a bitmap was not made or not encoded.
package enum PNGEncodingError: Error, Hashable, Sendable {
    case sizeOutOfRange(width: Int, height: Int, maximumSide: Int)
    case wrongRowBytes(count: Int, expected: Int)
    case outOfMemory
    case outputFull(capacity: Int)
    /// libpng refused, for the reason in its own words.
    case encoderFailed(message: String)
}

extension PNGEncodingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .sizeOutOfRange(let width, let height, let maximumSide):
            "a bitmap of \(width)x\(height) pixels is outside 1x1 to \(maximumSide)x\(maximumSide)"
        case .wrongRowBytes(let count, let expected):
            "the rows hold \(count) bytes where the bitmap's size needs \(expected)"
        case .outOfMemory:
            "libpng could not allocate its state"
        case .outputFull(let capacity):
            "the encoded picture does not fit \(capacity) bytes"
        case .encoderFailed(let message):
            "libpng failed: \(message)"
        }
    }
}
