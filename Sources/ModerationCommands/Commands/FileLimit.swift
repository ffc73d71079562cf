import Foundation

/// How many files and connections a process may have open.
enum FileLimit {
    /// What the database, its readers, the log and a command's own files take, and some more.
    static let reserve = 128

    /// Raises the limit as far as so many connections need, or as it goes.
    /// - Parameter count: How many connections there may be.
    /// - Returns: How many then find a place; nil where the system does not tell.
    static func raise(forConnections count: Int) -> Int? {
        var limit = rlimit()
        guard getrlimit(openFiles, &limit) == 0 else { return nil }
        let wanted = min(rlim_t(clamping: count + reserve), limit.rlim_max)
        if limit.rlim_cur < wanted {
            let present = limit.rlim_cur
            limit.rlim_cur = wanted
            if setrlimit(openFiles, &limit) != 0 { limit.rlim_cur = present }
        }
        return max(16, Int(clamping: limit.rlim_cur) - reserve)
    }

    #if canImport(Glibc)
        private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let openFiles = RLIMIT_NOFILE
    #endif
}
