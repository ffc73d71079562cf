extension FeatureList {
    /// Bytes of an n-gram of the plain view, and of the skeleton.
    private static let gramLength = 3
    private static let skeletonLength = 5

    /// Takes a text apart; `isKnown` tells whether a feature was ever learned. What is known besides it comes last, by
    /// ``add(_:language:)``.
    init(_ text: SpamText, keepsOrigins: Bool, isKnown: (UInt32) -> Bool) {
        let bytes = text.plain.bytes.count
        self.init(capacity: 3 * bytes + 64, keepsOrigins: keepsOrigins)
        addGrams(text.plain, length: Self.gramLength, kind: .gram)
        addGrams(text.skeleton, length: Self.skeletonLength, kind: .skeleton)
        addWords(text.plain)
        var unknownDomains = 0
        for token in text.tokens {
            let key = WordKey.of(token.value, seed: token.kind.rawValue)
            if token.kind == .domain, !isKnown(Self.slot(of: key, kind: .token)) { unknownDomains += 1 }
            add(token.kind.rawValue, kind: .token, origin: .chunks(token.chunks))
            if !token.value.isEmpty { add(key, kind: .token, origin: .chunks(token.chunks)) }
        }
        addShape(text.shape, size: bytes)
        if unknownDomains > 0 { add(.unknownDomain, level: min(unknownDomains, 4)) }
    }

    private mutating func addGrams(_ view: SpamText.View, length: Int, kind: Kind) {
        let count = view.bytes.count + 2
        guard count >= length else { return }
        let mask: UInt64 = 1 << UInt64(8 * length) - 1
        var window: UInt64 = 0
        for index in 0..<count {
            let byte = index == 0 ? GramList.start : index == count - 1 ? GramList.end : view.bytes[index - 1]
            window = (window << 8 | UInt64(byte)) & mask
            if index < length - 1 { continue }
            add(window, kind: kind, origin: Self.chunks(of: view, (index - length)..<index))
        }
    }

    /// The chunks of some bytes; those before and after the text are left out.
    static func chunks(of view: SpamText.View, _ range: Range<Int>) -> Origin {
        let range = range.clamped(to: view.chunks.indices)
        guard !range.isEmpty else { return .named(0) }
        return .chunks(Int(view.chunks[range.lowerBound])...Int(view.chunks[range.upperBound - 1]))
    }

    /// Words, and each with the one before.
    private mutating func addWords(_ view: SpamText.View) {
        var index = 0
        var previous: (key: UInt64, chunk: Int)?
        while index < view.bytes.count {
            let start = index
            var key = WordKey.empty
            while index < view.bytes.count, WordKey.isWordByte(view.bytes[index]) {
                key = WordKey.extended(key, by: view.bytes[index])
                index += 1
            }
            if index == start {
                index += 1
                continue
            }
            let first = Int(view.chunks[start])
            let last = Int(view.chunks[index - 1])
            words.append(key)
            add(key, kind: .word, origin: .chunks(first...last))
            if let previous {
                add(previous.key.mixed &+ key, kind: .pair, origin: .chunks(previous.chunk...last))
            }
            previous = (key, first)
        }
    }
}
