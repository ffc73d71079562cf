/// Collects what each word and each named feature adds to a logit.
struct ShareCounter {
    private var chunks: [Double]
    /// Each name once, in the order in which they were found.
    private var names: [NamedFeature] = []
    private var named: [NamedFeature: Double] = [:]
    /// What origins with a name call it.
    private let origins: [NamedFeature]

    init(chunkCount: Int, names: [NamedFeature]) {
        chunks = [Double](repeating: 0, count: chunkCount)
        origins = names
    }

    @inline(__always)
    mutating func add(_ share: Double, to origin: FeatureList.Origin) {
        guard origin.first != .max else { return add(share, named: origins[Int(origin.last)]) }
        if origin.first == origin.last {
            chunks[Int(origin.first)] += share
        } else {
            let part = share / Double(origin.last - origin.first + 1)
            for chunk in Int(origin.first)...Int(origin.last) { chunks[chunk] += part }
        }
    }

    mutating func add(_ share: Double, named name: NamedFeature) {
        if named[name] == nil { names.append(name) }
        named[name, default: 0] += share
    }

    /// The shares as whole millionths that add up to the score: each is rounded down, and what then is missing goes to those
    /// that lost most. A score beyond the limit is cut, and all shares with it.
    func parts(of text: String, chunks ranges: [Range<Int>], score: SpamScore) -> [SpamExplanation.Part] {
        let bytes = Array(text.utf8)
        let subjects: [SpamExplanation.Part.Subject] =
            ranges.map { .word(String(decoding: bytes[$0], as: UTF8.self), range: $0) } + names.map { .named($0) }
        var shares = chunks + names.map { named[$0] ?? 0 }
        let sum = shares.reduce(0, +)
        if abs(sum * 1e6) > Double(SpamScore.limit) {
            for index in shares.indices { shares[index] *= score.logit / sum }
        }
        var whole = shares.map { Int(($0 * 1e6).rounded(.down)) }
        let missing = score.millionths - whole.reduce(0, +)
        let order = shares.indices.sorted { one, other in
            let lost = (shares[one] * 1e6 - Double(whole[one]), shares[other] * 1e6 - Double(whole[other]))
            return lost.0 == lost.1 ? one < other : lost.0 > lost.1
        }
        for index in 0..<abs(missing) where !order.isEmpty {
            whole[order[index % order.count]] += missing.signum()
        }
        return zip(subjects, whole).map { SpamExplanation.Part(subject: $0, millionths: $1) }
    }
}
