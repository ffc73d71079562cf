extension Comment {
    /// The blocks that concerned it when it came, as its reason tells them.
    var blocksThen: [BlockRules.Match] {
        guard let facts = reasons.first(where: { $0.code == .blocked })?.facts else { return [] }
        func list(_ name: String) -> [String] {
            (facts[name] ?? "").split(separator: ", ").map(String.init)
        }
        return zip(list("blocks"), list("by")).compactMap { block, kind in
            guard let block = Int64(block), let kind = BlockTarget.Kind(rawValue: kind) else {
                return nil
            }
            return BlockRules.Match(block: block, kind: kind)
        }
    }
}
