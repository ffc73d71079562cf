/// Counts by kind, none of which is so small that it could single out a person, nor follows from the others and their sum.
///
/// Kinds with fewer than ``smallest`` are added together; where even that sum is too small, the next larger kind joins them.
/// So all counts are exact, their sum too, and what is hidden is which kinds the rest consists of.
package struct MergedCounts: Hashable, Sendable {
    package struct Kind: Hashable, Sendable {
        package let code: String
        package let count: Int
    }

    package static let smallest = 5

    /// The largest first.
    package let kinds: [Kind]
    /// All other kinds together. It may be smaller than ``smallest`` only where there is nothing else.
    package let rest: Int

    package init(_ counts: [String: Int]) {
        var kinds = counts.filter { $0.value >= Self.smallest }.map { Kind(code: $0.key, count: $0.value) }
        kinds.sort { ($1.count, $0.code) < ($0.count, $1.code) }
        var rest = counts.values.filter { (1..<Self.smallest).contains($0) }.reduce(0, +)
        while (1..<Self.smallest).contains(rest), let next = kinds.popLast() { rest += next.count }
        self.kinds = kinds
        self.rest = rest
    }

    package var total: Int {
        kinds.reduce(rest) { $0 + $1.count }
    }
}
