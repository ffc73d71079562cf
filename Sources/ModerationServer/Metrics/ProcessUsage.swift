import Foundation

/// What this process has used of the machine so far.
package struct ProcessUsage {
    /// Of all threads, user and system.
    package let cpuSeconds: Double
    /// Nil where there is no /proc.
    package let residentBytes: Int?

    package static func now() -> ProcessUsage {
        ProcessUsage(cpuSeconds: Double(clock()) / clocksPerSecond, residentBytes: residentBytes())
    }

    /// CLOCKS_PER_SEC, which POSIX fixes.
    private static let clocksPerSecond = 1_000_000.0

    /// The second number of /proc/self/statm, which counts pages.
    private static func residentBytes() -> Int? {
        guard let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let numbers = statm.split(separator: " ")
        guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
