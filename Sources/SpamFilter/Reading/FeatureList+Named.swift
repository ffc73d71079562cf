extension FeatureList {
    mutating func addShape(_ shape: TextShape, size: Int) {
        add(.length, level: Self.magnitude(size))
        add(.words, level: Self.magnitude(shape.words))
        add(.digits, level: Self.magnitude(shape.digits))
        add(.capitals, level: Self.share(shape.capitals, of: shape.letters, steps: 10))
        add(.digitShare, level: Self.share(shape.digits, of: size, steps: 20))
        add(.signs, level: Self.share(shape.signs, of: size, steps: 20))
        add(.links, level: min(shape.links, 4))
        add(.phones, level: min(shape.phones, 3))
        add(.exclamationMarks, level: Self.magnitude(shape.exclamationMarks))
        add(.emoji, level: Self.magnitude(shape.emoji))
        add(.newlines, level: Self.magnitude(shape.newlines))
        add(.lookAlikes, level: Self.magnitude(shape.lookAlikes))
        add(.decorations, level: Self.magnitude(shape.decorations))
        add(.leet, level: Self.magnitude(shape.leetWords))
        add(.spacedWords, level: Self.magnitude(shape.spacedWords))
    }

    /// Adds what is known besides the text, whose language is given.
    mutating func add(_ context: SpamContext, language: TextLanguage?) {
        for rule in context.rules { add(.rule(rule), level: 1) }
        if let source = context.source { add(.source, level: Self.level(of: source)) }
        if let name = context.name { add(.name, level: Self.level(of: name)) }
        if let seconds = context.fillTime { add(.fillTime, level: Self.magnitude(Self.whole(seconds))) }
        if let seconds = context.articleAge { add(.articleAge, level: Self.magnitude(Self.whole(seconds / 3600))) }
        if let share = context.articleSimilarity { add(.articleSimilarity, level: Self.whole(share * 10)) }
        if let count = context.nearDuplicates { add(.nearDuplicates, level: Self.magnitude(count)) }
        if let language, let site = context.siteLanguage { add(.language, level: language.rawValue == site ? 1 : 2) }
    }

    mutating func add(_ name: NamedFeature, level: Int) {
        let key = WordKey.of(name.code.utf8, seed: UInt64(level))
        add(key, named: name)
    }

    /// 0 for none, then two levels for each doubling.
    private static func magnitude(_ count: Int) -> Int {
        if count <= 0 { return 0 }
        let count = min(count, 1 << 30)
        return Int.bitWidth - (count * count).leadingZeroBitCount
    }

    private static func share(_ part: Int, of whole: Int, steps: Int) -> Int {
        whole == 0 ? steps + 1 : min(part * steps / whole, steps)
    }

    private static func whole(_ number: Double) -> Int {
        number.isFinite ? Int(min(max(number, 0), 1e9)) : 0
    }

    /// How many comments there were, and how many of ten were spam.
    private static func level(of history: SpamContext.History) -> Int {
        let spam = max(history.spam, 0)
        let all = spam + max(history.ham, 0)
        return min(magnitude(all), 12) * 16 + share(spam, of: all, steps: 10)
    }
}
