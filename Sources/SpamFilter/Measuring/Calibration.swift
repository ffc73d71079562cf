/// Probabilities against what came true, in bins of equal width.
struct Calibration {
    static let binCount = 15

    private var counts = [Int](repeating: 0, count: binCount)
    private var masses = [Double](repeating: 0, count: binCount)
    private var spam = [Int](repeating: 0, count: binCount)

    mutating func add(_ probability: Double, ham: Int, spam: Int) {
        let bin = min(Int(probability * Double(Self.binCount)), Self.binCount - 1)
        counts[bin] += ham + spam
        masses[bin] += probability * Double(ham + spam)
        self.spam[bin] += spam
    }

    /// The expected calibration error, 0 to 1.
    var error: Double {
        let total = counts.reduce(0, +)
        guard total > 0 else { return 0 }
        var sum = 0.0
        for bin in counts.indices { sum += abs(masses[bin] - Double(spam[bin])) }
        return sum / Double(total)
    }
}
