import PNGEncoding
import Testing

struct MonochromeBitmapTests {
    @Test("the leftmost pixel is the highest bit, and 1 is white")
    func pixels() throws {
        let bitmap = try MonochromeBitmap(width: 10, height: 2, rows: [0b1000_0001, 0b0100_0000, 0, 0b1000_0000])
        let white = (0..<2).flatMap { y in (0..<10).filter { x in bitmap[x, y] }.map { x in [x, y] } }
        #expect(white == [[0, 0], [7, 0], [9, 0], [8, 1]])
    }

    @Test(
        "a size outside 1 to 4096 is refused",
        arguments: [(0, 8), (8, 0), (-1, 8), (8, -1), (4097, 1), (1, 4097), (Int.max, Int.max), (Int.min, 1)]
    )
    func badSize(width: Int, height: Int) {
        #expect(throws: PNGEncodingError.sizeOutOfRange(width: width, height: height, maximumSide: 4096)) {
            try MonochromeBitmap(width: width, height: height, rows: [])
        }
    }

    @Test("rows of another length than the size needs are refused", arguments: [0, 3, 5])
    func badRows(count: Int) {
        #expect(throws: PNGEncodingError.wrongRowBytes(count: count, expected: 4)) {
            try MonochromeBitmap(width: 9, height: 2, rows: [UInt8](repeating: 0, count: count))
        }
    }

    @Test("each error's description holds its facts")
    func descriptions() {
        let errors: [(PNGEncodingError, String)] = [
            (.sizeOutOfRange(width: 0, height: 7, maximumSide: 9), "0x7"),
            (.wrongRowBytes(count: 3, expected: 4), "3 bytes"),
            (.outOfMemory, "allocate"),
            (.outputFull(capacity: 12), "12 bytes"),
            (.encoderFailed(message: "no such filter"), "no such filter"),
        ]
        for (error, fact) in errors {
            #expect(error.description.contains(fact))
        }
    }
}
