/// Collects what each word and each named feature adds to a logit.
struct ShareCounter {
    private var chunks: [Double]
    /// Each name once, in the order in which they were found.
    private var names: [NamedFeature] = []
    /// What each of them adds.
    private var named: [Double] = []
    /// What origins with a name call it.
    private let origins: [NamedFeature]
    /// Where in `names` that is; nil until it was found.
    private var places: [Int?]

    init(chunkCount: Int, names: [NamedFeature]) {
        chunks = [Double](repeating: 0, count: chunkCount)
        origins = names
        places = [Int?](repeating: nil, count: names.count)
    }

    @inline(__always)
    mutating func add(_ share: Double, to origin: FeatureList.Origin) {
        guard origin.first != .max else {
            let origin = Int(origin.last)
            let place = places[origin] ?? place(of: origins[origin])
            places[origin] = place
            named[place] += share
            return
        }
        if origin.first == origin.last {
            chunks[Int(origin.first)] += share
        } else {
            let part = share / Double(origin.last - origin.first + 1)
            for chunk in Int(origin.first)...Int(origin.last) { chunks[chunk] += part }
        }
    }

    mutating func add(_ share: Double, named name: NamedFeature) {
        named[place(of: name)] += share
    }

    private mutating func place(of name: NamedFeature) -> Int {
        if let place = names.firstIndex(of: name) { return place }
        names.append(name)
        named.append(0)
        return names.count - 1
    }

    /// The shares as whole millionths that add up to the score: each is rounded down, and what then is missing goes to those
    /// that lost most. A score beyond the limit is cut, and all shares with it.
    func parts(of words: [SpamExplanation.Part.Subject], score: SpamScore) -> [SpamExplanation.Part] {
        let subjects = words + names.map { .named($0) }
        var shares = chunks + named
        let sum = shares.reduce(0, +)
        if abs(sum * 1e6) > Double(SpamScore.limit) {
            for index in shares.indices { shares[index] *= score.logit / sum }
        }
        var whole = shares.map { Int(($0 * 1e6).rounded(.down)) }
        let missing = score.millionths - whole.reduce(0, +)
        let lost = shares.indices.map { shares[$0] * 1e6 - Double(whole[$0]) }
        let order =
            missing == 0
            ? []
            : shares.indices.sorted { one, other in
                lost[one] == lost[other] ? one < other : lost[one] > lost[other]
            }
        for index in 0..<abs(missing) where !order.isEmpty {
            whole[order[index % order.count]] += missing.signum()
        }
        return zip(subjects, whole).map { SpamExplanation.Part(subject: $0, millionths: $1) }
    }
}
