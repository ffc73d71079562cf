/// The features of one comment, each once, as slots of the linear learner.
struct FeatureList: Sendable {
    /// Where a feature was found: some chunks of the text, or what has a name. Small, as each n-gram has one.
    struct Origin: Hashable, Sendable {
        /// Above all chunks for what has a name.
        let first: UInt32
        /// The last chunk, or the name's place in `names`.
        let last: UInt32

        static func chunks(_ range: ClosedRange<Int>) -> Origin {
            Origin(first: UInt32(range.lowerBound), last: UInt32(range.upperBound))
        }

        static func named(_ place: Int) -> Origin { Origin(first: .max, last: UInt32(place)) }
    }

    private(set) var slots: [UInt32] = []

    /// Each place of each feature; only kept for explanations.
    private(set) var occurrences: [(feature: Int, origin: Origin)] = []
    let keepsOrigins: Bool

    /// What has a name, once for each origin that is it; the length first.
    private(set) var names: [NamedFeature] = [.length]

    /// The words of the text, as often as they stand there.
    var words: [UInt64] = []

    /// An open hash table of positions in `slots`, plus one.
    private var table: [UInt32]
    private let mask: Int

    init(capacity: Int, keepsOrigins: Bool) {
        self.keepsOrigins = keepsOrigins
        var size = 64
        while size < 2 * capacity { size *= 2 }
        table = [UInt32](repeating: 0, count: size)
        mask = size - 1
        slots.reserveCapacity(capacity)
        if keepsOrigins { occurrences.reserveCapacity(capacity) }
    }

    /// Adds a feature; the key tells features of one kind apart.
    @inline(__always)
    mutating func add(_ key: UInt64, kind: Kind, origin: @autoclosure () -> Origin) {
        let slot = Self.slot(of: key, kind: kind)
        let feature = insert(slot)
        if keepsOrigins { occurrences.append((feature, origin())) }
    }

    /// Adds a feature that has a name.
    mutating func add(_ key: UInt64, named name: NamedFeature) {
        if keepsOrigins { names.append(name) }
        let place = names.count - 1
        add(key, kind: .named, origin: .named(place))
    }

    static func slot(of key: UInt64, kind: Kind) -> UInt32 {
        UInt32(
            truncatingIfNeeded: (key ^ kind.rawValue &* 0x9E37_79B9_7F4A_7C15).mixed
                >> UInt64(64 - LinearLearner.slotBits)
        )
    }

    private mutating func insert(_ slot: UInt32) -> Int {
        var place = Int(slot &* 0x9E37_79B1) & mask
        while table[place] != 0 {
            let feature = Int(table[place]) - 1
            if slots[feature] == slot { return feature }
            place = (place + 1) & mask
        }
        slots.append(slot)
        table[place] = UInt32(slots.count)
        return slots.count - 1
    }

    enum Kind: UInt64 {
        case gram = 1
        case skeleton, word, pair, token, named
    }
}
