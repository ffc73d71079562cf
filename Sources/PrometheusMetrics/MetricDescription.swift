/// What is said of a family of metrics beside its values.
package struct MetricDescription: Hashable, Sendable {
    package let name: String
    package let help: String
    /// Upper bounds of a histogram's buckets, rising; without the last, which has none.
    package let bounds: [Double]

    /// Seconds, from half a millisecond to ten seconds.
    package static let latencyBounds: [Double] = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    package init(_ name: String, _ help: String, bounds: [Double] = latencyBounds) {
        self.name = name
        self.help = help
        self.bounds = bounds
    }
}
