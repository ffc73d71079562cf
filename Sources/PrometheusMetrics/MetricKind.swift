/// What a family's values mean to Prometheus.
package enum MetricKind: String, Hashable, Sendable {
    /// Only grows.
    case counter
    case gauge
    /// Counts of values up to bounds.
    case histogram
}
