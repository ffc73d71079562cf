/// Reads what `ModelWriter` wrote.
struct ModelReader {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func read<Number: FixedWidthInteger>(_: Number.Type) throws(SpamFilterError) -> Number {
        let size = Number.bitWidth / 8
        guard bytes.count >= size else { throw .damagedModel }
        var number: Number = 0
        for offset in 0..<size {
            number |= Number(truncatingIfNeeded: bytes[bytes.startIndex + offset]) << Number(8 * offset)
        }
        bytes.removeFirst(size)
        return number
    }

    mutating func readDouble() throws(SpamFilterError) -> Double {
        let number = Double(bitPattern: try read(UInt64.self))
        guard number.isFinite else { throw .damagedModel }
        return number
    }

    mutating func readFloat() throws(SpamFilterError) -> Float {
        let number = Float(bitPattern: try read(UInt32.self))
        guard number.isFinite else { throw .damagedModel }
        return number
    }

    mutating func readSparsely<Element>(
        into elements: inout [Element],
        read: (inout ModelReader) throws(SpamFilterError) -> Element
    ) throws(SpamFilterError) {
        var index = 0
        while index < elements.count {
            let empty = Int(try self.read(UInt32.self))
            let filled = Int(try self.read(UInt32.self))
            guard empty + filled > 0, empty + filled <= elements.count - index else { throw .damagedModel }
            index += empty
            for _ in 0..<filled {
                elements[index] = try read(&self)
                index += 1
            }
        }
    }
}
