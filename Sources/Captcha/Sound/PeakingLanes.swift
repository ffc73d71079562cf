/// One ``PeakingFilter`` for each of up to four streams, which a processor works at together. A stream's filter may change on
/// the way: what rings of the old one fades under the new one.
struct PeakingLanes {
    private var (b0, b1, b2) = (SIMD4<Float>(repeating: 1), SIMD4<Float>.zero, SIMD4<Float>.zero)
    private var (a1, a2) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
    private var (memory, older) = (SIMD4<Float>.zero, SIMD4<Float>.zero)

    mutating func set(_ filter: PeakingFilter, lane: Int) {
        (b0[lane], b1[lane], b2[lane]) = filter.b
        (a1[lane], a2[lane]) = filter.a
    }

    /// The next sample of each stream. Transposed direct form II.
    mutating func next(_ input: SIMD4<Float>) -> SIMD4<Float> {
        let output = b0 * input + memory
        memory = b1 * input - a1 * output + older
        older = b2 * input - a2 * output
        return output
    }
}
