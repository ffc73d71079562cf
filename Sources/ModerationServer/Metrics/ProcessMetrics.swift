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
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // Two of them are the folder and its parent by name, and one the folder itself, while it is read.
        return Double(count - 3)
    }
}
