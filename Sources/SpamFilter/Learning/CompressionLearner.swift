/// Two compression models of text, one learned from ham and one from spam: the text is more like the class whose model
/// needs fewer bits for it (Bratko et al. 2006).
///
/// Each byte is predicted from the up to four before it, by interpolated absolute discounting: a near relation of PPM
/// (Cleary, Witten 1984) without exclusion. The counts of both classes lie in one hashed table.
struct CompressionLearner: Hashable, Sendable {
    /// Two to this power is the number of slots.
    static let slotBits = 19

    /// Longest n-gram: four bytes of context and the one predicted.
    static let longest = 5

    private static let discount: Float = 0.5

    /// No byte counts for more than this, in natural logarithms, however surprising it is to one class.
    private static let limit = 2.0

    /// Of n-grams of two bytes and more.
    var slots = [GramCounts<UInt16>](repeating: GramCounts(), count: 1 << slotBits)
    /// Of single bytes.
    var bytes = [GramCounts<UInt32>](repeating: GramCounts(), count: 256)
    /// Of the empty n-gram.
    var root = GramCounts<UInt32>()

    /// The sum over the bytes of ln P(byte | spam) − ln P(byte | ham), each within ±2, divided by the length and ten more,
    /// so that short texts say less. The body is told of each byte's part of the sum, in order.
    @inline(__always)
    func evidence(of grams: GramList, _ body: (Double) -> Void = { _ in }) -> Double {
        let scale = 1 / Double(grams.count + 10)
        // Fetched before they are used, so that the waits for memory overlap.
        let counts = grams.slots.map { slots[Int($0)] }
        var sum = 0.0
        for position in 0..<grams.count {
            let part = contribution(of: position, in: grams, counts)
            body(part * scale)
            sum += part
        }
        return sum * scale
    }

    @inline(__always)
    private func contribution(of position: Int, in grams: GramList, _ counts: [GramCounts<UInt16>]) -> Double {
        let byte = bytes[Int(grams.bytes[position])]
        var probability = Self.probability(of: byte, after: root, otherwise: Both(repeating: 1 / 256))
        if position > 0 {
            let context = bytes[Int(grams.bytes[position - 1])]
            let gram = counts[grams.place(length: 2, endingAt: position)]
            probability = Self.probability(of: gram, after: context, otherwise: probability)
        }
        if position > 1 {
            for length in 2..<min(Self.longest, position + 1) {
                let context = counts[grams.place(length: length, endingAt: position - 1)]
                if context.ham.followed == 0 && context.spam.followed == 0 { break }
                let gram = counts[grams.place(length: length + 1, endingAt: position)]
                probability = Self.probability(of: gram, after: context, otherwise: probability)
            }
        }
        let ratio = SpamArithmetic.log(Double(probability.y) / Double(probability.x))
        return min(max(ratio, -Self.limit), Self.limit)
    }

    /// Of ham and of spam: each lane is reckoned as a number by itself would be, bit by bit.
    private typealias Both = SIMD2<Float>

    @inline(__always)
    private static func probability<Seen, Width>(
        of gram: GramCounts<Seen>,
        after context: GramCounts<Width>,
        otherwise shorter: Both
    ) -> Both {
        let seen = Both(Float(gram.ham.seen), Float(gram.spam.seen))
        let followed = Both(Float(context.ham.followed), Float(context.spam.followed))
        let kinds = Both(Float(context.ham.kinds), Float(context.spam.kinds))
        let known = pointwiseMax(seen - Both(repeating: discount), .zero)
        let reserve = discount * kinds
        // Where nothing followed, it is divided by zero, and not taken.
        let probability = (known + reserve * shorter) / pointwiseMax(followed, known + reserve)
        return probability.replacing(with: shorter, where: followed .== .zero)
    }
}

extension CompressionLearner {
    mutating func learn(_ grams: GramList, isSpam: Bool) {
        for position in 0..<grams.count {
            let byte = Int(grams.bytes[position])
            root[isSpam].follow(isNew: bytes[byte][isSpam].see())
            guard position > 0 else { continue }
            var isNew = see(grams.slot(length: 2, endingAt: position), isSpam)
            bytes[Int(grams.bytes[position - 1])][isSpam].follow(isNew: isNew)
            guard position > 1 else { continue }
            for length in 2..<min(Self.longest, position + 1) {
                isNew = see(grams.slot(length: length + 1, endingAt: position), isSpam)
                let context = grams.slot(length: length, endingAt: position - 1)
                if slots[context][isSpam].followed == .max { age() }
                slots[context][isSpam].follow(isNew: isNew)
            }
        }
    }

    private mutating func see(_ slot: Int, _ isSpam: Bool) -> Bool {
        if slots[slot][isSpam].seen == .max { age() }
        return slots[slot][isSpam].see()
    }

    /// Takes back what `learn` did, but for what has faded since.
    mutating func unlearn(_ grams: GramList, isSpam: Bool) {
        for position in 0..<grams.count {
            let byte = Int(grams.bytes[position])
            guard bytes[byte][isSpam].seen > 0 else { continue }
            root[isSpam].unfollow(wasLast: bytes[byte][isSpam].unsee())
            guard position > 0, let wasLast = unsee(grams.slot(length: 2, endingAt: position), isSpam) else { continue }
            bytes[Int(grams.bytes[position - 1])][isSpam].unfollow(wasLast: wasLast)
            guard position > 1 else { continue }
            for length in 2..<min(Self.longest, position + 1) {
                let gram = grams.slot(length: length + 1, endingAt: position)
                guard let wasLast = unsee(gram, isSpam) else { continue }
                slots[grams.slot(length: length, endingAt: position - 1)][isSpam].unfollow(wasLast: wasLast)
            }
        }
    }

    /// - Returns: Nil when there was nothing.
    private mutating func unsee(_ slot: Int, _ isSpam: Bool) -> Bool? {
        slots[slot][isSpam].seen == 0 ? nil : slots[slot][isSpam].unsee()
    }

    /// Halves all counts; what was seen once is forgotten, and its slot is free.
    mutating func age() {
        root.halve()
        for index in bytes.indices { bytes[index].halve() }
        for index in slots.indices where !slots[index].isEmpty { slots[index].halve() }
    }
}
