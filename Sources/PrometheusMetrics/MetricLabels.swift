/// What tells one series of a family from the others: names with values, in the order of names.
package struct MetricLabels: Hashable, Sendable {
    package let pairs: [Pair]

    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package init(_ pairs: [(String, String)]) {
        self.pairs = pairs.map { Pair(name: MetricName.label($0.0), value: $0.1) }.sorted { $0.name < $1.name }
    }

    /// The same names, each with one value that stands for all that are not told apart any more.
    var merged: MetricLabels {
        MetricLabels(pairs.map { ($0.name, "other") })
    }
}
