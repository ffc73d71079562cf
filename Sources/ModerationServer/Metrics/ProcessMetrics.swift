import Foundation
import PrometheusMetrics

/// What this process uses of the machine, under the names that all exporters give it. Where there is no /proc, only its time.
enum ProcessMetrics {
    /// - Parameter start: When the program began to count.
    /// - Returns: One family for each value that is known here.
    static func families(start: Date) -> [MetricFamily] {
        let usage = ProcessUsage.now()
        let values: [(String, Double?)] = [
            ("process_cpu_seconds_total", usage.cpuSeconds),
            ("process_resident_memory_bytes", usage.residentBytes.map(Double.init)),
            ("process_open_fds", openFiles()),
            ("process_start_time_seconds", start.timeIntervalSince1970),
        ]
        return values.compactMap { name, value in
            guard let value else { return nil }
            var family = MetricsCatalogue.family(name)
            family.add(value)
            return family
        }
    }

    private static func openFiles() -> Double? {
        // One of them is the folder itself, while it is read.
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { Double($0.count - 1) }
    }
}
