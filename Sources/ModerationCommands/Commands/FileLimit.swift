import Foundation

/// How many files and connections a process may have open.
enum FileLimit {
    /// What the database, its readers, the log and a command's own files take, and some more.
    static let reserve = 128

    /// Raises the limit as far as it goes.
    /// - Returns: How many connections then find a place; nil where the system does not tell.
    static func raiseForConnections() -> Int? {
        var limit = rlimit()
        guard getrlimit(openFiles, &limit) == 0 else { return nil }
        if limit.rlim_cur < limit.rlim_max {
            let present = limit.rlim_cur
            limit.rlim_cur = limit.rlim_max
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
