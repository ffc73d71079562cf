package import CoreMetrics
import Synchronization

/// Keeps metrics in memory for Prometheus to fetch: counters as they are, timers and recorders as histograms, meters and recorders
/// that do not aggregate as gauges.
///
/// A label that takes ever new values cannot fill the memory: beyond a number of series a family counts the rest in one, whose
/// labels are all `other`.
package final class PrometheusRegistry: MetricsFactory {
    private enum Cell {
        case counter(CounterCell)
        case gauge(GaugeCell)
        case histogram(HistogramCell)
    }

    private struct Family {
        let kind: MetricKind
        var series: [MetricLabels: Cell] = [:]
    }

    private let descriptions: [String: MetricDescription]
    private let seriesLimit: Int
    private let families = Mutex<[String: Family]>([:])

    /// - Parameters:
    ///   - descriptions: Of the families that are known before; others have no help, and the usual bounds of latencies.
    ///   - seriesLimit: How many series a family has at most, the one for the rest not counted.
    package init(describing descriptions: [MetricDescription] = [], seriesLimit: Int = 500) {
        self.descriptions = Dictionary(descriptions.map { ($0.name, $0) }) { first, _ in first }
        self.seriesLimit = seriesLimit
    }

    /// As they are now, in the order of names.
    package func snapshot() -> [MetricFamily] {
        let families = families.withLock { $0 }
        return families.sorted { $0.key < $1.key }.map { name, family in
            var shown = MetricFamily(name, family.kind, descriptions[name]?.help ?? "")
            let series = family.series.sorted { left, right in
                left.key.pairs.map(\.value).lexicographicallyPrecedes(right.key.pairs.map(\.value))
            }
            for (labels, cell) in series {
                switch cell {
                case .counter(let counter): shown.add(counter.value, labels)
                case .gauge(let gauge): shown.add(gauge.value, labels)
                case .histogram(let histogram): shown.add(histogram.snapshot, bounds: bounds(name), labels)
                }
            }
            return shown
        }
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let made = cell(label, dimensions, .counter) { .counter(CounterCell()) }
        guard case .counter(let counter) = made else { return CounterCell() }
        return counter
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    package func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions) : gauge(label, dimensions)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions)
    }

    // What was counted stays counted: Prometheus reads a series that is gone as one that began anew.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeCell {
        let made = cell(label, dimensions, .gauge) { .gauge(GaugeCell()) }
        guard case .gauge(let gauge) = made else { return GaugeCell() }
        return gauge
    }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> HistogramCell {
        let name = MetricName.family(label)
        let made = cell(label, dimensions, .histogram) { .histogram(HistogramCell(bounds: bounds(name))) }
        guard case .histogram(let histogram) = made else { return HistogramCell(bounds: bounds(name)) }
        return histogram
    }

    private func bounds(_ name: String) -> [Double] {
        descriptions[name]?.bounds ?? MetricDescription.latencyBounds
    }

    /// The cell of a series; nil where the name is one of another kind, whose values are not mixed up with these.
    private func cell(
        _ label: String,
        _ dimensions: [(String, String)],
        _ kind: MetricKind,
        make: () -> Cell
    ) -> Cell? {
        let name = MetricName.family(label)
        var labels = MetricLabels(dimensions)
        return families.withLock { families in
            // Most are there: the family is not copied to find that out.
            if families[name]?.kind == kind, let cell = families[name]?.series[labels] { return cell }
            var family = families[name] ?? Family(kind: kind)
            guard family.kind == kind else { return nil }
            if family.series[labels] == nil, family.series.count >= seriesLimit { labels = labels.merged }
            let cell = family.series[labels] ?? make()
            family.series[labels] = cell
            families[name] = family
            return cell
        }
    }
}
