extension UInt64 {
    /// Spreads all bits over all bits, one to one: the last step of MurmurHash3 (Appleby 2011).
    @inline(__always) var mixed: UInt64 {
        var value = self
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
