extension [UInt8] {
    /// Appends an integer's bytes, the highest first.
    mutating func append(bigEndian value: some FixedWidthInteger) {
        var shift = value.bitWidth
        while shift > 0 {
            shift -= 8
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}

extension Sequence<UInt8> {
    /// The integer whose bytes these are, the highest first.
    func bigEndian<Value: FixedWidthInteger>(as type: Value.Type) -> Value {
        reduce(0) { value, byte in value << 8 | Value(truncatingIfNeeded: byte) }
    }
}
