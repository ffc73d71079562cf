/// All series of one name, as they are at one moment.
package struct MetricFamily: Hashable, Sendable {
    package struct Sample: Hashable, Sendable {
        /// What follows the family's name: `_bucket`, `_sum`, `_count`, or nothing.
        package let suffix: String
        package let labels: [MetricLabels.Pair]
        package let value: Double
    }

    package let name: String
    package let kind: MetricKind
    package let help: String
    package private(set) var samples: [Sample] = []

    package init(_ name: String, _ kind: MetricKind, _ help: String) {
        self.name = MetricName.family(name)
        self.kind = kind
        self.help = help
    }

    /// A family that has one series.
    package init(_ name: String, _ kind: MetricKind, _ help: String, value: Double) {
        self.init(name, kind, help)
        add(value)
    }

    package mutating func add(_ value: Double, _ labels: MetricLabels = MetricLabels([])) {
        samples.append(Sample(suffix: "", labels: labels.pairs, value: value))
    }

    /// Adds what a histogram has counted: each bucket with all below it, the sum, and the count.
    mutating func add(_ histogram: HistogramCell.Snapshot, bounds: [Double], _ labels: MetricLabels) {
        var count = 0
        for (index, inBucket) in histogram.counts.enumerated() {
            count += inBucket
            let bound = index < bounds.count ? PrometheusText.number(bounds[index]) : "+Inf"
            let pairs = labels.pairs + [MetricLabels.Pair(name: "le", value: bound)]
            samples.append(Sample(suffix: "_bucket", labels: pairs, value: Double(count)))
        }
        samples.append(Sample(suffix: "_sum", labels: labels.pairs, value: histogram.sum))
        samples.append(Sample(suffix: "_count", labels: labels.pairs, value: Double(count)))
    }
}
