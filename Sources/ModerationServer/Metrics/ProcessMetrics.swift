import Foundation
import PrometheusMetrics

/// What this process uses of the machine, under the names that all exporters give it. Where there is no /proc, only its time.
enum ProcessMetrics {
    /// - Parameter start: When the program began to count.
    /// - Returns: One family for each value that is known here.
    static func families(start: Date) -> [MetricFamily] {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        let values: [(String, Double?)] = [
            ("process_cpu_seconds_total", Double(time.tv_sec) + Double(time.tv_nsec) / 1e9),
            ("process_resident_memory_bytes", residentBytes()),
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

    /// The second number of /proc/self/statm, which counts pages.
    private static func residentBytes() -> Double? {
        guard let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let numbers = statm.split(separator: " ")
        guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
        return Double(pages * Int(sysconf(Int32(_SC_PAGESIZE))))
    }

    private static func openFiles() -> Double? {
        // One of them is the folder itself, while it is read.
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { Double($0.count - 1) }
    }
}
