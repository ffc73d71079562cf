import Foundation

/// What this process has used of the machine so far.
struct ProcessUsage {
    /// Of all threads, user and system.
    let cpuSeconds: Double
    /// Nil where there is no /proc.
    let residentBytes: Int?

    static func now() -> ProcessUsage {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        let cpuSeconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        return ProcessUsage(cpuSeconds: cpuSeconds, residentBytes: residentBytes())
    }

    /// The second number of /proc/self/statm, which counts pages.
    private static func residentBytes() -> Int? {
        guard let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let numbers = statm.split(separator: " ")
        guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
