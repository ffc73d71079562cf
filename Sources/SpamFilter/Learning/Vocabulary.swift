/// The words of the learned comments, so that a word is known when it comes out of a disguise.
///
/// A table of fixed size: of the words that share a slot the most frequent stays (Misra, Gries 1982, with one counter).
struct Vocabulary: Hashable, Sendable {
    struct Slot: Hashable, Sendable {
        /// 16 bits of the word's hash; two words of a slot are taken for one with a chance of 1 to 65,536.
        var tag: UInt16 = 0
        var count: UInt16 = 0
    }

    static let slotBits = 16
    private static let fewest = 2

    var slots = [Slot](repeating: Slot(), count: 1 << slotBits)

    mutating func learn(_ word: UInt64) {
        let (index, tag) = Self.place(of: word)
        if slots[index].count == 0 {
            slots[index] = Slot(tag: tag, count: 1)
        } else if slots[index].tag != tag {
            slots[index].count -= 1
        } else if slots[index].count < .max {
            slots[index].count += 1
        }
    }

    /// Whether the word was learned more than once.
    func knows(_ word: UInt64) -> Bool {
        let (index, tag) = Self.place(of: word)
        return slots[index].tag == tag && slots[index].count >= Self.fewest
    }

    private static func place(of word: UInt64) -> (index: Int, tag: UInt16) {
        let hash = (word ^ 0x5BD1_E995).mixed
        return (Int(hash >> UInt64(64 - slotBits)), UInt16(truncatingIfNeeded: hash))
    }
}
