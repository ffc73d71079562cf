/// Writes numbers, the lowest byte first.
struct ModelWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }

    mutating func write(_ number: Double) { write(number.bitPattern) }

    mutating func write(_ bytes: [UInt8]) { self.bytes += bytes }

    /// Runs of empty elements are written as their length only: `empty, filled, filled elements …` until all are written.
    mutating func writeSparsely<Element>(
        _ elements: [Element],
        isEmpty: (Element) -> Bool,
        write: (inout ModelWriter, Element) -> Void
    ) {
        var index = 0
        while index < elements.count {
            let empty = elements[index...].prefix(while: isEmpty).count
            let filled = elements[(index + empty)...].prefix { !isEmpty($0) }
            self.write(UInt32(empty))
            self.write(UInt32(filled.count))
            for element in filled { write(&self, element) }
            index = filled.endIndex
        }
    }

    /// FNV-1a of 64 bits (draft-eastlake-fnv).
    static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
